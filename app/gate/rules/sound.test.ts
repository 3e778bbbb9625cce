import { expect, it } from 'vitest';
import { linesAbove, pageOf } from '../testing/pages';
import { doubtsIn, leaves1712Out, soundWarnings, telegramsIn } from './sound';

const page = (body: string, at?: string) => pageOf(at ? { at, body } : { body });

it('hears a telegram in one paragraph, not over two and not in a longer sentence', () => {
  expect(telegramsIn(page('Geen trainer. Ook geen leider. Niet op kamp.'))).toHaveLength(1);
  expect(telegramsIn(page('Geen trainer. Ook geen leider.\n\nNiet op kamp.'))).toEqual([]);
  expect(telegramsIn(page('Geen trainer. Ook geen leider mag dat ooit doen. Niet op kamp. Nee.'))).toEqual([]);
});

it.each([
  'Dat weten we hier niet.',
  'Hoe je vandaag een plek vindt, konden we niet nakijken.',
  'De nummers kennen we niet; zoek ze op hun site.',
  'Wat hier achterblijft, is niet gemeten.',
  'Hoelang, dat moet 1712 hier nog zetten.',
  'We hebben hun uren niet gevonden.',
])('hears the doubt in "%s"', (sentence) => {
  expect(doubtsIn(page(`Bel ons gerust. ${sentence}`))).toEqual([{ line: linesAbove(), text: sentence }]);
});

it.each([
  'Weet je het niet zeker? Bel gerust.',
  'Wat jij vertelt, zeggen we niet zomaar verder.',
  'We weten dat het niet jouw schuld is.',
])('leaves "%s" alone', (sentence) => {
  expect(doubtsIn(page(sentence))).toEqual([]);
});

it('misses the number on a page for adults, and on no other', () => {
  expect(leaves1712Out(page('Bel het CAW.', 'nl/adults/relatie'))).toBe(true);
  expect(leaves1712Out(page('Bel {{bel:1712}}.', 'nl/adults/relatie'))).toBe(false);
  expect(leaves1712Out(page('Bel het CAW.'))).toBe(false);
});

it('says with the line what to do', () => {
  expect(soundWarnings(page('Nee. Echt niet. Nooit.'))).toMatchObject([
    { line: linesAbove(), words: expect.stringContaining('telegram') },
  ]);
});
