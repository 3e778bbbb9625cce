import { describe, expect, it } from 'vitest';
import { everydayWords } from '~/content/settings';
import { everydayWordFaults } from './everyday-words';

const said = (words: string[]) => everydayWordFaults(words).map(({ line, words: what }) => `${line} ${what}`);

describe('everydayWordFaults', () => {
  it('finds nothing in the list of the site', () => {
    expect(everydayWords).toHaveLength(2048);
    expect(everydayWordFaults(everydayWords)).toEqual([]);
  });

  it.each([
    ['one letter is another', 'lamp', 'damp'],
    ['one letter is missing', 'trein', 'trei'],
    ['one letter is too many', 'kraan', 'kraant'],
    ['two letters are swapped', 'bloem', 'bleom'],
    ['the first two are swapped', 'lamp', 'almp'],
  ])('refuses two words when %s', (_, one, other) => {
    expect(said([one, other]).join()).toContain(`1 "${one}" lijkt te veel op "${other}"`);
    expect(said([other, one]).join()).toContain(`1 "${other}" lijkt te veel op "${one}"`);
  });

  it('refuses a word inside another, and one that stands there twice', () => {
    expect(said(['appel', 'zeeman', 'zee'])).toEqual(['2 "zeeman" bevat "zee", dat ook in de lijst staat']);
    expect(said(['appel', 'brug', 'appel'])).toEqual(['3 "appel" staat er twee keer']);
  });

  it('takes words that are two slips apart', () => {
    expect(said(['lamp', 'dans', 'konijn', 'citroen'])).toEqual([]);
  });
});
