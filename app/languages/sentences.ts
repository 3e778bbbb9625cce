/** The sentences of the languages of one page. */
import { allSentences, dutchSentence } from 'content-collections';
import type { SentenceName } from './schema';

export type Sentences = Readonly<Record<SentenceName, string>>;

export const inDutch: Sentences = dutchSentence;

/** @throws Error when content/sentences lacks the language: the content check sees it first */
function bankOf(language: string) {
  const found = allSentences.find((bank) => bank.language === language);
  if (!found) throw new Error(`content/sentences/${language}.yaml is missing`);
  return found.bank;
}

export function sentencesIn(language: string): Sentences {
  const entries = Object.entries(bankOf(language)).map(([name, { words }]) => [name, words]);
  return Object.fromEntries(entries) as Record<SentenceName, string>;
}

/** Nobody who speaks the language has read all of it yet. */
export function hasDrafts(language: string): boolean {
  return Object.values(bankOf(language)).some(({ state }) => state === 'draft');
}
