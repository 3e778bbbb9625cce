/**
 * Short texts of the data (what a line is for, why 1712 is closed) in the language of the reader. Dutch stands beside them in
 * the data, English too; for other languages content/phrases has the same Dutch words with their translation.
 */
import { phrases } from 'content-collections/interface';

/** Dutch is always there. */
export interface LocalisedText {
  nl: string;
  en?: string | undefined;
}

/** @returns null where nobody translated it yet */
export function phraseIn(text: LocalisedText, language: string): string | null {
  if (language === 'nl') return text.nl;
  return (language === 'en' ? text.en : phrases[language]?.[text.nl]) ?? null;
}

/** In the reader's language; in Dutch where it has none, which the content check refuses for texts of content/. */
export function inLanguage(text: LocalisedText, language: string): string {
  return phraseIn(text, language) ?? text.nl;
}
