/**
 * How hard a Dutch text is to read, by the formula of Flesch as W.H. Douma fitted it to Dutch (1960):
 * 206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence. Higher is easier; 80 is for children.
 */
import { syllablesIn } from './syllables';

/** A word may hold hyphens and apostrophes ("CAW's", "foto's", "13-18"). */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.,@-]*[\p{L}\p{N}])?/gu;
/** A sentence ends at ".", "?", "!" or ":" before a space, a closing quote included. */
const SENTENCE_END = /(?<=[.?!:][”"’')\]]*)\s+/u;

export interface ReadingLevel {
  /** Flesch-Douma, not rounded. */
  score: number;
  words: number;
  sentences: number;
  wordsPerSentence: number;
}

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Only what holds a word. */
export function sentencesOf(text: string): string[] {
  return text.split(SENTENCE_END).filter((sentence) => wordsOf(sentence).length > 0);
}

/** In words: a child loses the beginning of a longer one. */
export const LONGEST_FOR_CHILDREN = 10;

export function tooLongForChildren(text: string): string[] {
  return sentencesOf(text).filter((sentence) => wordsOf(sentence).length > LONGEST_FOR_CHILDREN);
}

/**
 * @param blocks paragraphs and list items, each ending its last sentence
 * @returns null when there is no word to judge
 */
export function readingLevel(blocks: readonly string[]): ReadingLevel | null {
  const sentences = blocks.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  const score = 206.84 - (0.77 * 100 * syllables) / words.length - 0.93 * wordsPerSentence;
  return { score, words: words.length, sentences: sentences.length, wordsPerSentence };
}
