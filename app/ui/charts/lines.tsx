/** Lines over time: the first whole, the second of dashes. A gap is a number that is not shown. */
import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartFrame } from './frame';
import { HEIGHT, heightScale, MARGIN, WIDTH } from './scale';

interface LineChartProps {
  /** Names along the bottom, in their order. */
  moments: readonly string[];
  lines: readonly { name: string; values: readonly (number | null)[] }[];
}

export function LineChart({ moments, lines }: LineChartProps) {
  const scale = heightScale(lines.flatMap(({ values }) => values));
  const places = scalePoint(moments, [MARGIN.left + 20, WIDTH - MARGIN.right - 20]);
  const x = (at: number) => Math.round(places(moments[at] ?? '') ?? 0);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => Math.round(scale(value ?? 0)));
  return (
    <ChartFrame scale={scale}>
      {lines.map(({ name, values }, which) => (
        <g key={name} className={`line-${which}`}>
          <path d={path(values) ?? ''} />
          {values.map((value, at) =>
            value === null ? null : <circle key={moments[at]} cx={x(at)} cy={Math.round(scale(value))} r="4" />,
          )}
        </g>
      ))}
      {moments.map((moment, at) => (
        <text key={moment} x={x(at)} y={HEIGHT - 10} textAnchor="middle">
          {moment}
        </text>
      ))}
    </ChartFrame>
  );
}

/** How each line looks, with its name. */
export function LinesKey({ names }: { names: readonly string[] }) {
  return (
    <ul className="parts-key">
      {names.map((name, which) => (
        <li key={name}>
          <svg className="chart-key" width="36" height="16" aria-hidden="true">
            <g className={`line-${which}`}>
              <path d="M0 8H36" />
              <circle cx="18" cy="8" r="4" />
            </g>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
