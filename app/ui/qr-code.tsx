/** A QR code as one path: with its quiet zone, and error correction M, so that a poster with a tear is still read. */
import { encode } from 'uqr';

/** In modules, on every side: the standard asks for four. */
const QUIET_ZONE = 4;

/** @param address what a telephone opens */
export function QrCode({ address }: { address: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={`QR-code: ${address}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0V${size}H${size}V0z`} />
      <path fill="#000" d={data.map(rowPath).join('')} />
    </svg>
  );
}

/** The dark runs of one row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const begin = x;
    while (row[x]) x += 1;
    if (x > begin) path += `M${begin} ${y}h${x - begin}v1h-${x - begin}z`;
  }
  return path;
}
