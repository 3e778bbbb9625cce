import { expect, it } from 'vitest';
import { pageOf, passage } from '../testing/pages';
import { exceptAllowed } from './allowed';
import { wordFaults } from './words';

const found = (text: string, language = 'nl', place = 'adults/buren') =>
  wordFaults([passage(text)], language, place).map(({ refused }) => refused);

it.each([
  ['1712 is geen meldpunt.', 'meldpunt'],
  ['Een Noodnummer', 'Noodnummer'],
  ['Helaas is dat zo.', 'Helaas'],
  ['De dader is weg.', 'dader'],
  ['Voor slachtoffers', 'slachtoffers'],
  ['Een hulptraject', 'hulptraject'],
  ['Twee casussen', 'casussen'],
  ['Je hulpvraag', 'hulpvraag'],
  ['Wat kan u doen?', 'u'],
  ['Uw verhaal', 'Uw'],
  ['Bel nu!', '!'],
  ['Wij luisteren 🙂', '🙂'],
])('refuses the word in "%s"', (text, word) => {
  expect(found(text)).toEqual([word]);
});

it.each([
  'Slachtofferhulp en Slachtofferzorg',
  'Nu en straks',
  'Hij belde om 9 u',
  'Het uur, de buur',
  '© 2026 [a](/x!)',
])('lets "%s" stand', (text) => {
  expect(found(text)).toEqual([]);
});

it('lets those who work with figures and cases say it', () => {
  expect(found('Ook een dader kan bellen.', 'nl', 'everyone/professionals')).toEqual([]);
  expect(found('Helaas.', 'nl', 'everyone/pers')).toEqual(['Helaas']);
});

it('knows the words of each language', () => {
  expect(found('The victim, unfortunately!', 'en')).toEqual(['unfortunately', 'victim', '!']);
  expect(found('De dader', 'en')).toEqual([]);
});

it('a page may say why a word stands on it, and only as long as it does', () => {
  const allow = 'allow: { meldpunt: "hier staat welk woord niet past" }';
  const faultsOf = (body: string) => {
    const page = pageOf({ fields: allow, body });
    return exceptAllowed(page, wordFaults(page.passages, 'nl', 'adults/x'));
  };
  expect(faultsOf('Geen meldpunt.')).toEqual([]);
  expect(faultsOf('Meldpunt, helaas.')).toMatchObject([{ refused: 'helaas' }]);
  expect(faultsOf('Niets.')).toMatchObject([{ field: 'allow', line: 6, words: expect.stringContaining('"meldpunt"') }]);
});
