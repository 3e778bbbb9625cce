/**
 * Numbers as houses in a street at dusk: the higher, the more. Lit is what the finding speaks of, or the part of each
 * house that the key names. Every number stands at its place in words, so no colour has to be told apart.
 */
import { writeNumber } from './numbers';
import { type Point, streetPoints } from './points';
import { houseHeight, plots } from './scales';
import type { Figure, StreetChart } from './schema';

/** All in CSS pixels. */
const HIGHEST = 190;
const ABOVE = 26;
const BELOW = 28;
const GROUND = ABOVE + HIGHEST;
const LETTERS = 6;
/** Room for a number under the roof; where the light comes higher, the number stands this far down in it. */
const INSIDE = 24;

export function Street({ figure, chart }: { figure: Figure; chart: StreetChart }) {
  const points = streetPoints(figure, chart);
  const heightOf = houseHeight(
    points.map(({ value }) => value),
    HIGHEST,
  );
  const { startOf, width } = plots(points.map(({ name }) => name));
  return (
    <div className="street">
      {chart.part === undefined ? null : <Key whole={chart.section ?? chart.column ?? ''} part={chart.part} />}
      <svg width="100%" height={GROUND + BELOW} aria-hidden="true">
        {points.map((point) => (
          <House key={point.name} point={point} start={startOf(point.name)} width={width} heightOf={heightOf} />
        ))}
        <line x2="100%" y1={GROUND} y2={GROUND} />
      </svg>
    </div>
  );
}

/** What is a house, and what is its light: as squares that differ in shape. */
function Key({ whole, part }: { whole: string; part: string }) {
  return (
    <p className="key" aria-hidden="true">
      <svg width="16" height="16" aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" />
      </svg>
      {whole}
      <svg width="16" height="16" aria-hidden="true">
        <rect x="1" y="1" width="14" height="14" />
        <rect className="lit" x="1" y="6" width="14" height="9" />
      </svg>
      {part}
    </p>
  );
}

interface HouseProps {
  point: Point;
  start: number;
  width: number;
  heightOf(value: number): number;
}

function House({ point, start, width, heightOf }: HouseProps) {
  const { name, value, part, lit } = point;
  const middle = `${Math.round((start + width / 2) * 10) / 10}%`;
  const top = GROUND - heightOf(value);
  const light = heightOf(part ?? (lit ? value : 0));
  const place = { x: `${start}%`, width: `${width}%` };
  return (
    <>
      <rect {...place} y={top} height={GROUND - top} />
      {light > 0 ? (
        <svg {...place} y={GROUND - light} height={light} aria-hidden="true">
          <Windows />
        </svg>
      ) : null}
      <text x={middle} y={top - LETTERS}>
        {writeNumber(value)}
      </text>
      {part === null ? null : (
        <text x={middle} y={GROUND - light + (heightOf(value) - light < INSIDE ? INSIDE : -LETTERS)}>
          {writeNumber(part)}
        </text>
      )}
      <text className="name" x={middle} y={GROUND + BELOW - LETTERS}>
        {name}
      </text>
    </>
  );
}

/** Three windows beside each other, floor over floor from the ground: light behind what stands between them. */
function Windows() {
  return (
    <>
      <rect className="lit" width="100%" height="100%" />
      <line className="wall" x1="33.3%" x2="33.3%" y2="100%" />
      <line className="wall" x1="66.7%" x2="66.7%" y2="100%" />
      <line className="floors" x1="50%" x2="50%" y1="100%" y2="0" />
    </>
  );
}
