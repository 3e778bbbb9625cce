import { allHelplines } from 'content-collections';
import { expect, test } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { dangerLexicon, searchLexicon } from '~/content/settings';
import { dangerFaults, searchFaults } from './faults';

const known = {
  isHelpline: (id: string) => allHelplines.some((line) => line.id === id),
  isThere: (path: string) => addresses.has(path),
};

test('all that content/search.yaml and content/danger.yaml name exists', () => {
  expect(searchFaults(searchLexicon, known)).toEqual([]);
  expect(dangerFaults(dangerLexicon, known)).toEqual([]);
});

test('an address or a group that does not exist is named with its field', () => {
  const rest = { alone: [], unless: [], first: false, only: false };
  const leads = [{ words: ['melden', '<weg> mij'], to: ['/volwassenen/melden', '/nergens'], ...rest }];
  expect(searchFaults({ leads, groups: {} }, known)).toEqual([
    expect.stringContaining('content/search.yaml: leads: melden: <weg>: deze groep'),
    expect.stringContaining('content/search.yaml: leads: melden: /nergens: dit adres'),
  ]);
});

test('a helpline, an address or a group of danger that does not exist is named with its field', () => {
  const words = { title: 'Titel', text: 'Tekst' };
  const danger = {
    id: 'now',
    words: ['<wie> mes', '<wapen'],
    alone: [],
    adults: words,
    call: ['weg'],
    helplines: ['awel'],
    pages: ['/weg'],
  };
  expect(dangerFaults({ groups: { wapen: ['mes'] }, harmless: ['<brood> snijden'], dangers: [danger] }, known)).toEqual(
    [
      expect.stringContaining('content/danger.yaml: harmless: <brood>: deze groep'),
      expect.stringContaining('content/danger.yaml: now: words: <wie>: deze groep'),
      expect.stringContaining('content/danger.yaml: now: words: <wapen: deze groep'),
      expect.stringContaining('content/danger.yaml: now: helplines: weg: deze hulplijn'),
      expect.stringContaining('content/danger.yaml: now: pages: /weg: dit adres'),
    ],
  );
});
