/** What a chart needs of its numbers, worked out apart from how it looks. */
import { scaleLinear } from 'd3-scale';

export const WIDTH = 640;
export const HEIGHT = 260;
export const MARGIN = { top: 14, right: 14, bottom: 34, left: 108 };

/**
 * From a count to its height in the drawing, with a few round numbers to draw lines at.
 * @param values null: not shown
 */
export function heightScale(values: readonly (number | null)[]) {
  const highest = Math.max(1, ...values.map((value) => value ?? 0));
  return scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
}
