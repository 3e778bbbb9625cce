/**
 * Numbers as houses in a street at dusk: the higher, the more. Lit is what the finding speaks of, or the part of each
 * house that the key names. Every number stands at its place in words, so no colour has to be told apart.
 */
import { useText } from '~/i18n/use-text';
import { writeNumber } from './numbers';
import { type Point, streetPoints } from './points';
import { houseHeight, plots } from './scales';
import type { FigureTable, StreetChart } from './schema';

/** All in CSS pixels. */
const HIGHEST = 190;
const ABOVE = 26;
const BELOW = 28;
const GROUND = ABOVE + HIGHEST;
const LETTERS = 6;
/** A lit part this high has room for its own number. */
const ROOM = 26;

export function Street({ figure, chart }: { figure: FigureTable; chart: StreetChart }) {
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
  const t = useText();
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
      {t('figures.ofWhich', { part })}
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
  const light = part ?? (lit ? value : 0);
  const box = { x: `${start}%`, width: `${width}%` };
  return (
    <>
      <rect {...box} y={top} height={GROUND - top} />
      {light > 0 ? <rect className="lit" {...box} y={GROUND - heightOf(light)} height={heightOf(light)} /> : null}
      <text x={middle} y={top - LETTERS}>
        {writeNumber(value)}
      </text>
      {part === null ? null : <PartNumber part={part} middle={middle} height={heightOf(part)} />}
      <text className="name" x={middle} y={GROUND + BELOW - LETTERS}>
        {name}
      </text>
    </>
  );
}

/** Over the light, or on a plate in it where the light leaves no room above. */
function PartNumber({ part, middle, height }: { part: number; middle: string; height: number }) {
  const inside = height > HIGHEST - ABOVE - ROOM;
  return (
    <text
      className={inside ? 'inside' : undefined}
      x={middle}
      y={GROUND - height + (inside ? ROOM - LETTERS : -LETTERS)}
    >
      {writeNumber(part)}
    </text>
  );
}
