/** The bars of one row: filled, and a row of lit windows where the finding speaks of it. The numbers stand beside them. */
import type { BarOfRow } from './bar-rows';

export function Bars({ bars }: { bars: BarOfRow[] }) {
  const [only] = bars;
  if (!only) return null;
  if (bars.length === 1) return <FigureBar {...only} />;
  return (
    <span className="bars" aria-hidden="true">
      {bars.map((bar) => (
        <span key={bar.name}>
          <small>{bar.name}</small>
          <FigureBar {...bar} />
        </span>
      ))}
    </span>
  );
}

function FigureBar({ width, lit }: BarOfRow) {
  const end = `${width}%`;
  return (
    <svg className="bar" width="100%" height="12" aria-hidden="true">
      <rect className={lit ? 'lit' : undefined} y="1" width={end} height="10" />
      {lit ? <line x2={end} y1="6" y2="6" /> : null}
    </svg>
  );
}
