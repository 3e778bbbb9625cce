import { expect, it } from 'vitest';
import { numbersIn, writeNumber, writeValue } from './numbers';

it.each([
  [4812, 0, '4.812'],
  [139_097, 0, '139.097'],
  [1, 0, '1'],
  [25.5, 0, '25,5'],
  [100, 2, '100,00'],
  [31.74, 1, '31,74'],
])('writes %s with at least %s decimals as %s', (value, decimals, written) => {
  expect(writeNumber(value, decimals)).toBe(written);
});

it('writes a percentage with a space that does not break', () => {
  expect(writeValue(25.5, { is: 'percent', decimals: 0 })).toBe('25,5\u00a0%');
  expect(writeValue(25.5, { is: 'count', decimals: 0 })).toBe('25,5');
});

it('reads the numbers of a sentence back', () => {
  expect(numbersIn('8.059 contacten in 2020, dat is 25,5 %. Op 1712 waren er 911.')).toEqual([
    8059, 2020, 25.5, 1712, 911,
  ]);
});
