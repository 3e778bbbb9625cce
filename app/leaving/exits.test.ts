import { expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { AUDIENCES } from '~/audiences/audiences';
import { exitList } from '~/content/settings';
import { chooseExit } from './exits';

const DAY = '2026-11-30';
const PATHS = [...addresses.keys()];
const DAYS = Array.from({ length: 28 }, (_, day) => `2027-02-${String(day + 1).padStart(2, '0')}`);

it.each(AUDIENCES)(
  'is one page for everybody who is on a page that day, and each of the list in its turn: %s',
  (audience) => {
    const overPages = PATHS.map((path) => chooseExit({ language: 'nl', audience }, [], path, DAY));
    expect(PATHS.map((path) => chooseExit({ language: 'nl', audience }, [], path, DAY))).toEqual(overPages);
    const overDays = DAYS.map((day) => chooseExit({ language: 'nl', audience }, [], '/', day));
    for (const exit of exitList[audience]) {
      expect(overPages.filter((other) => other === exit).length).toBeGreaterThan(PATHS.length / 5);
      expect(overDays.filter((other) => other === exit).length).toBeGreaterThan(DAYS.length / 7);
    }
    expect(new Set([...overPages, ...overDays])).toEqual(new Set(exitList[audience]));
  },
);

it('is one of those of the environment where it names some', () => {
  const own = ['https://een.example/', 'https://twee.example/'];
  expect(new Set(PATHS.map((path) => chooseExit({ language: 'nl', audience: 'teens' }, own, path, DAY)))).toEqual(
    new Set(own),
  );
});
