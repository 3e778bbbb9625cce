/** What was typed may mean danger: then what to do stands above all results. */
import { allHelplines } from 'content-collections';
import { expect, test } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { searchLexicon } from '~/content/settings';
import { searchFaults } from './faults';
import { siteSearch } from './site-search.server';

const dangersOf = (query: string) =>
  siteSearch()
    .find(query, 'everyone')
    .dangers.map(({ id }) => id);

test.each([
  'ik wil dood',
  'zelfmoord',
  'zelvmoord',
  'zelfmort',
  'zelf moord plegen',
  'ik wil echt niet meer leven',
  'mijn zoon heeft zelfmoordgedachten',
  'mezelf snijden',
])('"%s" may be about suicide', (query) => {
  expect(dangersOf(query)).toContain('suicide');
});

test.each([
  'hij heeft mij verkracht',
  'verkragt',
  'verkrachting',
  'aangerand',
  'iets in mijn drankje',
  'ZSG zorgcentrum',
])('"%s" may be recent sexual violence', (query) => {
  expect(dangersOf(query)).toContain('sexual-violence');
});

test.each([
  'nu',
  'hij heeft een mes',
  'hij wurgt mij',
  'gewurgt',
  'hij gaat mij vermoorden',
  'help',
  'hij slaat me nu',
])('"%s" may be happening now', (query) => {
  expect(dangersOf(query)).toContain('now');
});

test.each(['pesten', 'scheiding', 'hoe werkt 1712', 'het woord van papa', 'mijn vader'])(
  '"%s" is no danger',
  (query) => {
    expect(dangersOf(query)).toEqual([]);
  },
);

test('whoever was hurt is not taken for who hurt somebody', () => {
  const paths = (query: string) =>
    siteSearch()
      .find(query, 'adults')
      .own.map(({ path }) => path);
  expect(paths('ik sla')[0]).toBe('/volwassenen/ikzelf');
  expect(paths('ik heb mijn vrouw geslagen')[0]).toBe('/volwassenen/ikzelf');
  expect(paths('ik word geslagen')[0]).not.toBe('/volwassenen/ikzelf');
  expect(paths('ik heb gezien dat hij haar heeft geslagen')[0]).not.toBe('/volwassenen/ikzelf');
});

const known = {
  isHelpline: (id: string) => allHelplines.some((line) => line.id === id),
  isThere: (path: string) => addresses.has(path),
};

test('all that content/search.yaml names exists', () => {
  expect(searchFaults(searchLexicon, known)).toEqual([]);
});

test('a helpline or an address that does not exist is named with its field', () => {
  const words = { title: 'Titel', text: 'Tekst' };
  const danger = [{ id: 'now', words: ['mes'], adults: words, helplines: ['weg'], pages: ['/weg'] }];
  const leads = [{ words: ['melden'], to: ['/volwassenen/melden', '/nergens'] }];
  expect(searchFaults({ ignored: [], same: [], leads, danger }, known)).toEqual([
    'content/search.yaml: leads: melden: /nergens does not exist',
    'content/search.yaml: danger: now: pages: /weg does not exist',
    'content/search.yaml: danger: now: there is no helpline "weg" in content/helplines',
  ]);
});
