/** Whatever number the library knows to exist in any country is read as that number, however somebody writes it down. */
import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js/max';
import { getExampleNumber, type PhoneNumber } from 'libphonenumber-js/max';
import samples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { readPhoneNumber } from './phone-number.server';

/** The same cases each time: a red run says something of the commit. */
const SEED = 1712;
/** One mobile number of each country. */
const all = Object.keys(samples).flatMap((country) => getExampleNumber(country as CountryCode, samples) ?? []);
const home = all.filter(({ country }) => country === 'BE');
/** Where people write the zero of home into a foreign number: +31 (0)6. */
const withZero = all.filter(({ country }) => ['BE', 'NL', 'FR', 'DE', 'GB'].includes(country ?? ''));

/** The zero of a script: its ten digits follow each other. */
const SCRIPTS = ['0', '٠', '۰', '०', '０', '𝟎'];
const SEPARATORS = ['', '', '', ' ', '-', '.', '/', ' / ', ',', '·', '–', '‑', '_', '\u00a0', '\u202f', '\t'];
const INVISIBLE = ['\u200e', '\u2066', '\u2069', '\u200b', '\ufeff', '\u00ad', '\u202a', '\u202c'];
const AROUND = ['', ' ', 'tel:', 'gsm ', 'mijn nummer: ', '(na de middag) ', '\u202a', '\n'];

const script = fc.constantFrom(...SCRIPTS).map((zero) => zero.codePointAt(0) ?? 0);
const between = fc.constantFrom(...SEPARATORS, ...INVISIBLE);
const around = fc.constantFrom(...AROUND);
const abroad = fc.constantFrom('+', '00', '++', '+ ', '00 ');

/** How somebody writes digits: in which script, with what between them and around them. */
const hand = fc.record({
  script,
  between: fc.array(between, { minLength: 1, maxLength: 20 }),
  before: around,
  after: around,
});
type Hand = typeof hand extends fc.Arbitrary<infer Value> ? Value : never;

/** @param start what comes before the digits, as it is */
function written(start: string, digits: string, { script, between, before, after }: Hand): string {
  const signs = [...digits].map((digit, index) => {
    const sign = /\d/.test(digit) ? String.fromCodePoint(script + Number(digit)) : digit;
    return index === 0 ? sign : (between[index % between.length] ?? '') + sign;
  });
  return `${before}${start}${signs.join('')}${after}`;
}

function expectRead(typed: string, number: PhoneNumber): void {
  expect(readPhoneNumber(typed), JSON.stringify(typed)).toEqual({ number: number.formatInternational() });
}

describe('a mobile number of any country', () => {
  it('is among them for more than two hundred, and each is one that exists', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((number) => !number.isValid()).map(({ country }) => country)).toEqual([]);
  });

  it.each(all.map((number) => [number.country, number] as const))('%s is read with its country', (_country, number) => {
    for (const typed of [number.number, number.formatInternational(), `00${number.number.slice(1)}`, number.getURI()])
      expectRead(typed, number);
  });

  it('is read in any script, with anything between its digits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), abroad, hand, (number, start, how) => {
        expectRead(written(start, number.number.slice(1), how), number);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('is read with the zero that one dials at home', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withZero), abroad, hand, (number, start, how) => {
        expectRead(written(start, `${number.countryCallingCode}(0)${number.nationalNumber}`, how), number);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('a Belgian number', () => {
  it('needs no country', () => {
    fc.assert(
      fc.property(fc.constantFrom(...home), fc.constantFrom('0', ''), hand, (number, zero, how) => {
        expectRead(written('', zero + number.nationalNumber, how), number);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('is not called with a digit too many', () => {
    const digits = `0${home[0]?.nationalNumber}`;
    const place = fc.integer({ min: 2, max: digits.length });
    fc.assert(
      fc.property(place, fc.nat(9), hand, (at, digit, how) => {
        const typed = written('', `${digits.slice(0, at)}${digit}${digits.slice(at)}`, how);
        expect(readPhoneNumber(typed), JSON.stringify(typed)).toHaveProperty('fault');
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('what the team is given', () => {
  it('is read as itself, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'0123456789+() -/.'), maxLength: 20 }),
      fc
        .tuple(fc.constantFrom('0', '+32', '0032', '+'), fc.stringMatching(/^\d{6,11}$/))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = readPhoneNumber(typed);
        if ('number' in read) expect(readPhoneNumber(read.number)).toEqual(read);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
