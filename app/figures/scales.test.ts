import { expect, it } from 'vitest';
import { barWidth, houseHeight, plots } from './scales';

it('bars begin at nothing, and the longest fills the line', () => {
  const widthOf = barWidth([2769, 117, null, 1], { is: 'count' });
  expect([widthOf(0), widthOf(2769)]).toEqual([0, 100]);
  expect(widthOf(2769 / 2)).toBe(50);
  expect(widthOf(1)).toBeGreaterThan(0);
});

it('a bar of a percentage is a part of a hundred', () => {
  expect(barWidth([12, 31], { is: 'percent' })(31)).toBe(31);
});

it('houses are as high as their numbers', () => {
  const heightOf = houseHeight([315, 460], 200);
  expect([heightOf(460), heightOf(230), heightOf(0)]).toEqual([200, 100, 0]);
});

it('houses stand beside each other in the street', () => {
  const { startOf, width } = plots(['2017', '2018', '2019']);
  const starts = ['2017', '2018', '2019'].map(startOf);
  for (const [at, start] of starts.entries()) {
    expect(start).toBeGreaterThan(at === 0 ? 0 : (starts[at - 1] ?? 0) + width);
  }
  expect((starts[2] ?? 0) + width).toBeLessThan(100);
});
