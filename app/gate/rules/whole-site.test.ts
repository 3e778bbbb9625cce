/** The rules that look at several pages together, or at where a page stands. */
import { describe, expect, it } from 'vitest';
import { pageOf } from '../testing/pages';
import { folderFaults } from './folders';
import { owedPageFaults } from './languages';
import { redirectFaults } from './redirects';
import { doubleTopicFaults, leadsOnFaults, sectionFieldFaults } from './section-fields';
import { owedTopicFaults, unknownTopicFaults } from './topics';
import { uniqueFaults } from './unique';

describe('titles and descriptions', () => {
  const one = pageOf({ at: 'nl/teens/een', fields: 'title: Gepest' });

  it('are of one page only, and the second is named with its line', () => {
    const other = pageOf({ at: 'nl/adults/twee', fields: 'title: gepest ' });
    expect(uniqueFaults([one, other])).toMatchObject([
      { file: 'content/pages/nl/adults/twee.md', line: 5, field: 'title', words: expect.stringContaining(one.file) },
    ]);
  });

  it('may be equal in another language', () => {
    expect(uniqueFaults([one, pageOf({ at: 'en/teens/een', fields: 'title: Gepest' })])).toEqual([]);
  });
});

describe('group and topic', () => {
  const fields = 'group: theme\ntopic: sport';

  it('stand on each page of a section', () => {
    expect(sectionFieldFaults(pageOf())).toMatchObject([
      { field: 'group', line: 1 },
      { field: 'topic', line: 1 },
    ]);
    expect(sectionFieldFaults(pageOf({ fields }))).toEqual([]);
  });

  it.each(['nl/teens/index', 'nl/teens/bezet', 'nl/teens/chat', 'nl/everyone/pers'])('but not on %s', (at) => {
    expect(sectionFieldFaults(pageOf({ at }))).toEqual([]);
  });

  it('a topic stands once in a section', () => {
    const pages = ['nl/teens/een', 'nl/adults/een', 'nl/teens/twee'].map((at) => pageOf({ at, fields }));
    expect(doubleTopicFaults(pages)).toMatchObject([
      { file: 'content/pages/nl/teens/twee.md', line: 7, words: expect.stringContaining('teens/een.md') },
    ]);
  });
});

describe('what a page leads on to', () => {
  const pages = ['nl/adults/een', 'nl/everyone/twee', 'nl/teens/drie'].map((at) => pageOf({ at }));

  it('is there, in its own section or for everyone', () => {
    const page = pageOf({ at: 'nl/adults/een', fields: 'next: [een, twee]' });
    expect(leadsOnFaults(page, pages)).toEqual([]);
  });

  it.each(['next: [drie]', 'ahead: [{ title: Wie, pages: [een, drie] }]'])(
    'or is named with its line: %s',
    (fields) => {
      expect(leadsOnFaults(pageOf({ at: 'nl/adults/vier', fields }), pages)).toMatchObject([
        { file: 'content/pages/nl/adults/vier.md', line: 6, words: expect.stringContaining('"drie"') },
      ]);
    },
  );
});

describe('topics', () => {
  const list = {
    topics: [
      { id: 'divorce', owes: ['children', 'adults'] as ('children' | 'adults')[] },
      { id: 'press', owes: [] },
    ],
  };

  it('each section has those that it owes', () => {
    const all = ['children', 'adults'].map((audience) => ({ language: 'nl', audience, topic: 'divorce' }));
    expect(owedTopicFaults(all, list)).toEqual([]);
    expect(owedTopicFaults(all.slice(1), list)).toMatchObject([
      { file: 'content/pages/nl/children', words: expect.stringContaining('divorce') },
    ]);
  });

  it('a page has one of the list, or none', () => {
    expect(unknownTopicFaults(pageOf({ fields: 'topic: press' }), list)).toEqual([]);
    expect(unknownTopicFaults(pageOf(), list)).toEqual([]);
    expect(unknownTopicFaults(pageOf({ fields: 'topic: iets' }), list)).toMatchObject([
      { line: 6, field: 'topic', words: expect.stringContaining('content/topics.yaml') },
    ]);
  });
});

it.each([
  ['content/pages/nl/kleuters/x.md', 'groep "kleuters"'],
  ['content/pages/fr/teens/x.md', 'taal "fr"'],
  ['content/pages/nl/x.md', 'een tekst staat in content/pages/'],
  ['content/pages/nl/teens/map/x.md', 'een tekst staat in content/pages/'],
  ['content/blocks/nl/politie.md', 'een tekst staat in content/blocks/'],
  ['content/blocks/nl/everyone/politie.md', 'groep "everyone"'],
  ['content/pages/nl/teens/Met Spatie.md', 'kleine letters'],
])('a page at %s is refused', (file, words) => {
  expect(folderFaults([file, 'content/pages/nl/teens/goed.md'], ['nl', 'en'], ['teens'])).toMatchObject([
    { file, words: expect.stringContaining(words) },
  ]);
});

it('a language has the pages that it owes', () => {
  const sections = { children: 'k', teens: 't', adults: 'a' };
  const english = {
    code: 'en',
    name: 'English',
    prefix: 'en',
    sections,
    contactSlug: 'c',
    busySlug: 'busy',
    searchSlug: 'search',
    answerSlug: 'a',
    owes: ['teens/index'],
  };
  const lines = (field: string) => (field === 'languages[0].owes[0]' ? 9 : null);
  const translated = pageOf({ at: 'en/teens/home', fields: 'translationOf: index' });
  expect(owedPageFaults({ languages: [english] }, [translated], lines)).toEqual([]);
  expect(owedPageFaults({ languages: [english] }, [], lines)).toMatchObject([{ line: 9 }]);
});

it('an old address leads to a page that is there', () => {
  const redirects = [
    { from: '/nl', to: '/' },
    { from: '/oud', to: '/weg' },
  ];
  const faults = redirectFaults(
    { entrances: [], redirects },
    (path) => path === '/',
    (field) => (field === 'redirects[1].to' ? 4 : null),
  );
  expect(faults).toMatchObject([{ file: 'content/redirects.yaml', line: 4, words: '/oud: /weg bestaat niet' }]);
});
