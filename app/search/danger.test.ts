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
  'kga mezelf van kant maken',
  'ik wil mij van kant maken',
  'ik heb teveel pillen gepakt',
  'ik snij',
  'ze snijdt zichzelf',
  'ik wil niet meer wakker worden',
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
  'ik heb teveel pillen gepakt',
  'mijn baby reageert niet meer',
  'mijn baby reageert niet meer na schudden',
  'baby niet meer wakker na schudden',
  'ik heb mijn baby door elkaar geschud',
  'ik krijg mama niet wakker',
  'hij heeft zijn handen rond mijn nek gedaan',
  'hij pakte mij bij de keel',
  'hij gaat mij van kant maken',
  'ze gaan mij afmaken op school',
  'hij zit met een mes voor de deur',
  'ik ben opgesloten',
  'het brandt hier',
  'het brandt bij ons',
])('"%s" may be happening now', (query) => {
  expect(dangersOf(query)).toContain('now');
});

test.each([
  'pesten',
  'scheiding',
  'hoe werkt 1712',
  'het woord van papa',
  'mijn vader',
  'snijden met een schaar op school',
  'pillen vergeten bij oma',
  'handen wassen',
  'brandweerdag',
  'brandweer op school',
  'het kampvuur op kamp',
  'wie is de meester van de turnles',
  'mijn school afmaken',
  'een tekening afmaken',
  'huiswerk niet afgemaakt',
  'aan de andere kant van de straat',
  'welke kant van de familie',
  'aan de kant staan tijdens de speeltijd',
  'taart snijden op een feest',
  'haren knippen',
  'groenten snijden in de keuken',
  'de pil nemen',
  'vitamines en pillen voor de hond',
  'medicatie voor mijn broer',
  'keelpijn',
  'pijn in mijn nek',
  'nekpijn door mijn rugzak',
  'hand geven aan de juf',
  'hand in hand lopen',
  'mijn handen zijn koud',
  'hij geeft mij geen hand',
  'baby huilt veel',
  'baby slaapt slecht',
  'wakker worden van lawaai',
  'laat wakker worden in het weekend',
  'hij reageert niet op mijn berichten',
  'ze reageert nooit op mij',
  'messi voetbalplaatjes',
  'mest op het veld',
  'de sleutel van mijn kamer',
  'de deur is gesloten',
  'buiten spelen op de speelplaats',
  'ik mag niet buiten spelen',
  'een lekker toetje schudden',
  'melk schudden',
  'op de trein naar school',
  'springen op de trampoline',
  'op de brug staan kijken',
  'het dak lekt',
  'pols gebroken bij turnen',
  'mijn eigen kamer',
  'zin om te spelen',
  'moe van school',
  'hij maakt mijn fiets kapot',
  'mijn gsm is kapot',
  'kapotte schoenen',
  'slapen bij een vriend',
])('"%s" is no danger', (query) => {
  expect(dangersOf(query)).toEqual([]);
});

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
