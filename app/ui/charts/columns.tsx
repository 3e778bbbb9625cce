/** Columns of parts that are put on each other: full, striped, empty, dotted from below. */
import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import { ChartFrame } from './frame';
import { HEIGHT, heightScale, MARGIN, WIDTH } from './scale';

export interface Column {
  name: string;
  /** In the order of the parts; null: not shown. */
  values: readonly (number | null)[];
}

interface ColumnChartProps {
  columns: readonly Column[];
  /** Under how many columns one is named, so that the names do not touch. */
  nameEach?: number;
}

export function ColumnChart({ columns, nameEach = 1 }: ColumnChartProps) {
  const parts = columns[0]?.values.map((_, part) => part) ?? [];
  const layers = stack<Column, number>()
    .keys(parts)
    .value(({ values }, part) => values[part] ?? 0)([...columns]);
  const scale = heightScale(columns.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)));
  const places = scaleBand(
    columns.map(({ name }) => name),
    [MARGIN.left, WIDTH - MARGIN.right],
  ).padding(0.2);
  const startOf = (at: number) => places(columns[at]?.name ?? '') ?? 0;
  return (
    <ChartFrame scale={scale}>
      {layers.flatMap((layer) =>
        layer.map(([low, high], at) =>
          high > low ? (
            <rect
              key={`${layer.key}-${columns[at]?.name}`}
              className={`part-${layer.key}`}
              x={tenth(startOf(at))}
              width={tenth(places.bandwidth())}
              y={tenth(scale(high))}
              height={tenth(scale(low) - scale(high))}
            />
          ) : null,
        ),
      )}
      {columns.map(({ name }, at) =>
        at % nameEach === 0 ? (
          <text key={name} x={tenth(startOf(at) + places.bandwidth() / 2)} y={HEIGHT - 10} textAnchor="middle">
            {name}
          </text>
        ) : null,
      )}
    </ChartFrame>
  );
}

/** How each part looks, with its name: once above the charts that use them. */
export function PartsKey({ names }: { names: readonly string[] }) {
  return (
    <ul className="parts-key">
      {names.map((name, part) => (
        <li key={name}>
          <svg width="24" height="16" aria-hidden="true">
            <rect className={`part-${part}`} x="1" y="1" width="22" height="14" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** The stripes that a part may be filled with, once in a page. */
export function PartPatterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true">
      <pattern id="strepen" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="6" />
      </pattern>
      <pattern id="stippen" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.3" />
      </pattern>
    </svg>
  );
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
