import { expect, test } from 'vitest';
import { sayNumber, spokenName } from './spoken-number';

test.each([
  ['102', '102'],
  ['1712', '17 12'],
  ['116 000', '1 1 6, 0 0 0'],
  ['116\u00a0000', '1 1 6, 0 0 0'],
  ['Bellen 0800 13 500', 'Bellen 0 8 0 0, 1 3, 5 0 0'],
])('%s is said: %s', (written, said) => expect(sayNumber(written)).toBe(said));

test.each([
  ['Bel 1712', 'Bel 1712, 17 12'],
  ['Bel 1712 open tot 18 uur', 'Bel 1712 open tot 18 uur, 17 12'],
  ['Bel de Zelfmoordlijn 1813', 'Bel de Zelfmoordlijn 1813, 18 13'],
  ['Bel 106', undefined],
  ['Bellen 0800 13 500', undefined],
])('a link %s is named: %s', (words, name) => expect(spokenName(words)).toBe(name));
