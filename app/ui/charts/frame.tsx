/** The frame of a chart: lines at round numbers, with the numbers before them. */
import type { ScaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { HEIGHT, MARGIN, WIDTH } from './scale';

const number = new Intl.NumberFormat('nl-BE');

export function ChartFrame({ scale, children }: { scale: ScaleLinear<number, number>; children: ReactNode }) {
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {scale
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={scale(tick)} y2={scale(tick)} />
            <text x={MARGIN.left - 8} y={scale(tick) + 5} textAnchor="end">
              {number.format(tick)}
            </text>
          </g>
        ))}
      {children}
    </svg>
  );
}
