/** Where the bars and houses stand. Lengths across are percent of the drawing, so that nothing is ever stretched. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { isPercent } from './numbers';
import type { FigureColumn } from './schema';

/**
 * How wide the bar of a value is. Bars begin at nothing; the longest fills the line, or is 100 % for a percentage.
 * @returns from 0 to 100
 */
export function barWidth(values: readonly (number | null)[], column: Pick<FigureColumn, 'is'>) {
  const longest = isPercent(column) ? 100 : Math.max(...values.map((value) => value ?? 0));
  const scale = scaleLinear([0, longest], [0, 100]);
  return (value: number): number => rounded(scale(value));
}

/** @param height of the highest house, in pixels */
export function houseHeight(values: readonly number[], height: number) {
  const scale = scaleLinear([0, Math.max(...values)], [0, height]);
  return (value: number): number => rounded(scale(value));
}

/** @returns where each house begins and how wide all are, in percent of the street */
export function plots(names: readonly string[]): { startOf(name: string): number; width: number } {
  const scale = scaleBand([...names], [0, 100])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  return { startOf: (name) => rounded(scale(name) ?? 0), width: rounded(scale.bandwidth()) };
}

/** More digits cannot be seen and are only bytes; fewer, and the smallest bar would be none. */
function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
