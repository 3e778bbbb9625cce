/** The words of the form around its questions as plain data, so that its island in the browser needs no translation library. */
import type { Audience } from '~/audiences/audiences';
import { withPlainLineEnds } from '~/i18n/typed-text';
import type { TextKey, Translate } from '~/i18n/use-text';
import { ERROR_CODES, type ErrorCode, type FieldName, LIMITS } from './message-fields';

const KEYS = ['message', 'messageHint', 'leaveEmpty', 'send', 'errorTitle'] as const;
/** What the island says while somebody writes and sends. */
const ISLAND_KEYS = ['sending', 'offlineTitle', 'offline', 'countLeft', 'countOver'] as const;

type IslandText = (typeof ISLAND_KEYS)[number];
type FormText = (typeof KEYS)[number] | IslandText;
export type ErrorTexts = Record<ErrorCode, string>;
export interface FormTexts {
  words: Record<FormText, string>;
  errors: ErrorTexts;
}
export interface IslandTexts {
  words: Record<IslandText, string>;
  errors: ErrorTexts;
}

type OwnTexts = { [Part in keyof IslandTexts]: Partial<IslandTexts[Part]> };
/** By language: all that adults read, and what another audience reads differently. */
export type WordsOfForms = Record<string, { adults: IslandTexts } & Partial<Record<Audience, OwnTexts>>>;

/** Stands in a text where the island, or the server, will write a number. */
const NUMBER = '#';

function wordsFor<Key extends string>(keys: readonly Key[], textOf: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<Key, string>;
}

export function formTexts(translate: Translate): FormTexts {
  const textOf = (key: TextKey) => translate(key, { number: NUMBER });
  return {
    words: wordsFor([...KEYS, ...ISLAND_KEYS], (key) => textOf(`contact.${key}` satisfies TextKey)),
    errors: wordsFor(ERROR_CODES, (code) => textOf(`errors.${code}` satisfies TextKey)),
  };
}

/** All that the island may have to say, to one kind of reader. */
export function islandTexts(translate: Translate): IslandTexts {
  const { words, errors } = formTexts(translate);
  return { words: wordsFor(ISLAND_KEYS, (key) => words[key]), errors };
}

/** What the reader of a page is told; undefined: there are no forms in this language. */
export function textsFor(all: WordsOfForms, language: string, audience: string | undefined): IslandTexts | undefined {
  const ofLanguage = all[language];
  if (!ofLanguage) return undefined;
  const { adults } = ofLanguage;
  const own: OwnTexts = ofLanguage[audience as Audience] ?? adults;
  return { words: { ...adults.words, ...own.words }, errors: { ...adults.errors, ...own.errors } };
}

/** What is wrong with a field; where it is too long, with how much there is room for. */
export function errorWords(errors: ErrorTexts, name: FieldName, code: ErrorCode): string {
  return withNumber(errors[code], LIMITS[name as keyof typeof LIMITS] ?? 0);
}

/** From here on it is said how many characters there is still room for. */
const NEARLY_FULL = 500;

/** How much room is left in a message, or how much of it is too much; empty while there is plenty. @param text as it stands in the field */
export function countWords(words: Record<'countLeft' | 'countOver', string>, text: string): string {
  const left = LIMITS.message - withPlainLineEnds(text).length;
  if (left > NEARLY_FULL) return '';
  return left < 0 ? withNumber(words.countOver, -left) : withNumber(words.countLeft, left);
}

function withNumber(words: string, number: number): string {
  return words.replace(NUMBER, String(number));
}
