/** No telephone number is written in a text: the site fills it in. Only "1712" may stand, as the name of the line. */
import type { Fault } from '../fault';
import { type Passage, wordsOnly } from '../passage';

/** The line itself is called by its number. */
const NAME = '1712';
/** What looks like a Belgian number in full: "0800 30 030", "02/616 26 26", "+32 470 12 34 56". */
const FULL = /(?<![\w.,])(?:\+32|0032|0)[ ./]?\d(?:[ ./-]?\d){6,9}(?!\d)/g;
/** "Bel 1813": a short number that is called, whether we know it or not. */
const CALLED = /(?<=\b(?:bel|belt|bellen|sms|call|dial)(?: naar| met| op| the|:)? )\d{3,4}(?![\d.,]*\d)/gi;

export interface KnownNumbers {
  /** Ids of helplines by the digits of their number. */
  helplines: ReadonlyMap<string, string>;
  /** Digits of numbers that are no helpline and may be named. */
  others: ReadonlySet<string>;
}

export function numberFaults(passages: readonly Passage[], known: KnownNumbers): Fault[] {
  return passages.flatMap(({ text, ...place }) =>
    telephoneNumbersIn(wordsOnly(text), known).map((number) => ({
      ...place,
      refused: number,
      words: `${number}: ${advice(number, place.field, known)}`,
    })),
  );
}

function telephoneNumbersIn(text: string, known: KnownNumbers): string[] {
  const patterns = [...[...known.helplines.keys()].map(asWritten), FULL, CALLED];
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([number]) => number.trim()));
  return [...new Set(found)].filter((number) => digits(number) !== NAME && !known.others.has(digits(number)));
}

/** A number with spaces or points anywhere; a short one only as it is. "112 BE" is the name of an app. */
function asWritten(number: string): RegExp {
  const between = number.length > 4 ? '[ ./-]?' : '';
  return new RegExp(`(?<![\\d+.,])${[...number].join(between)}(?![.,]?\\d| BE\\b)`, 'g');
}

function advice(number: string, field: string, { helplines }: KnownNumbers): string {
  if (field !== 'text') return 'laat het nummer weg, het kan hier niet ingevuld worden';
  const id = helplines.get(digits(number));
  return id ? `schrijf {{bel:${id}}}` : 'dit nummer staat niet in content/helplines; voeg de hulplijn eerst toe';
}

function digits(number: string): string {
  return number.replace(/\D/g, '');
}
