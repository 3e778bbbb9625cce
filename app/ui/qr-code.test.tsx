/** Read back by another program than the one that made it, from the picture as it would be printed. */
import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QrCode } from './qr-code';

const svgOf = (address: string) => renderToStaticMarkup(<QrCode address={address} />);

function read(address: string, width: number, spoil: (pixels: Uint8ClampedArray) => void = () => {}) {
  const picture = new Resvg(svgOf(address), { fitTo: { mode: 'width', value: width } }).render();
  const pixels = new Uint8ClampedArray(picture.pixels);
  spoil(pixels);
  return jsQR(pixels, picture.width, picture.height)?.data;
}

it.each(['https://www.1712.be/c/licht', 'http://localhost:3000/c/a-long-code-of-twenty', 'https://1712.be/kinderen'])(
  'says %s, small and large',
  (address) => {
    expect(read(address, 120)).toBe(address);
    expect(read(address, 700)).toBe(address);
  },
);

it('is still read with a spot on it (error correction M)', () => {
  const width = 400;
  const spot = (pixels: Uint8ClampedArray) => {
    for (let y = 190; y < 225; y += 1) pixels.fill(255, (y * width + 190) * 4, (y * width + 225) * 4);
  };
  expect(read('https://www.1712.be/c/licht', width, spot)).toBe('https://www.1712.be/c/licht');
});

it('has a quiet zone of four modules on every side', () => {
  const svg = svgOf('https://www.1712.be/c/licht');
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-/g)].map(([, x, y, length]) => [x, y, length].map(Number));
  const edges = runs.map(([x = 0, y = 0, length = 0]) => Math.min(x, y, size - x - length, size - y - 1));
  expect(Math.min(...edges)).toBe(4);
});
