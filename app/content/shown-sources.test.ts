import { allHelplines, allPages } from 'content-collections';
import { expect, test } from 'vitest';
import { shownSources } from './shown-sources';

const report = { name: 'Jaarverslag 1712 over 2017', date: '2018' };

test('a source that is no institution stays with who looks after the content', () => {
  expect(shownSources([report, { name: 'Een lijst van iemand', date: '2026-10', shown: false }])).toEqual([report]);
});

test('no page and no line shows the private lists', () => {
  const names = [...allPages, ...allHelplines].flatMap(({ sources }) => shownSources(sources)).map(({ name }) => name);
  expect(
    names.filter((name) => /regenboog|gids van hulp|guide to help|guide des lignes|verzeichnis von/i.test(name)),
  ).toEqual([]);
});
