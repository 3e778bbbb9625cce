import { expect, test } from 'vitest';
import { soundOf } from './sounds';

test.each([
  ['brant', 'brandt'],
  ['verkragt', 'verkracht'],
  ['zelvmoort', 'zelfmoord'],
  ['gewurgt', 'gewurgd'],
  ['opgeslote', 'opgesloten'],
  ['mess', 'mes'],
  ['ademd', 'ademt'],
])('"%s" sounds like "%s"', (typed, meant) => {
  expect(soundOf(typed)).toBe(soundOf(meant));
});

test.each([
  ['kaarsen', 'krassen'],
  ['my', 'mij'],
  ['mees', 'mes'],
  ['slaap', 'slap'],
  ['haar', 'har'],
])('"%s" does not sound like "%s"', (typed, other) => {
  expect(soundOf(typed)).not.toBe(soundOf(other));
});
