/** "1712" as lines: where pictures are drawn no font is certain to exist. */
const DIGITS = { 1: 'M6 26 34 8v92', 7: 'M4 14h54L24 100', 2: 'M8 36C8 4 60 4 60 36 60 58 8 76 8 93h56' } as const;
const WIDTHS = { 1: 56, 7: 72, 2: 68 } as const;

/** 100 high, 252 wide, from (0, 0). */
export function Number1712({ colour }: { colour: string }) {
  let x = 0;
  return (
    <g fill="none" stroke={colour} strokeWidth="15" strokeLinejoin="miter">
      {([1, 7, 1, 2] as const).map((digit, place) => {
        const at = x;
        x += WIDTHS[digit];
        // biome-ignore lint/suspicious/noArrayIndexKey: the digits never change places
        return <path key={place} transform={`translate(${at} 0)`} d={DIGITS[digit]} />;
      })}
    </g>
  );
}
