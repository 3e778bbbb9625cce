/** The words of the form around its questions as plain data, so that its island in the browser needs no translation library. */
import type { TextKey, Translate } from '~/i18n/use-text';
import { ERROR_CODES, type ErrorCode } from './message-fields';

const KEYS = [
  'message',
  'messageHint',
  'leaveEmpty',
  'send',
  'sending',
  'errorTitle',
  'offlineTitle',
  'offline',
] as const;

export type FormText = (typeof KEYS)[number];
export interface FormTexts {
  words: Record<FormText, string>;
  errors: Record<ErrorCode, string>;
}

function wordsFor<Key extends string>(keys: readonly Key[], textOf: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<Key, string>;
}

export function formTexts(translate: Translate): FormTexts {
  return {
    words: wordsFor(KEYS, (key) => translate(`contact.${key}` satisfies TextKey)),
    errors: wordsFor(ERROR_CODES, (code) => translate(`errors.${code}` satisfies TextKey)),
  };
}
