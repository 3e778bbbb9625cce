import { expect, it } from 'vitest';
import { pageOf } from '../testing/pages';
import { repeatedShare, repeatWarnings } from './repeats';

const pages = ['een', 'twee', 'drie'].map((slug) =>
  pageOf({ at: `nl/adults/${slug}`, body: `Nee. Bel gerust als het stil is. Dit staat alleen op ${slug}.` }),
);

it('warns once of a sentence that stands on three pages, where it stands first', () => {
  expect(repeatWarnings(pages)).toMatchObject([
    { file: 'content/pages/nl/adults/een.md', words: expect.stringContaining("op 3 pagina's") },
  ]);
  expect(repeatWarnings(pages.slice(1))).toEqual([]);
});

it('counts what is said again', () => {
  expect(repeatedShare(pages)).toBeCloseTo(2 / 6);
  expect(repeatedShare([])).toBe(0);
});
