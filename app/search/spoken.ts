/** From what was typed to words: what is spoken or chatted ("kheb", "nimeer", "u") becomes the words that are meant. */
import type { SearchLexicon } from '~/content/settings';
import { lettersOf, tokenize } from './terms';

/** "Kben", "ksnij": the I of who types as they speak, written to the next word. */
const GLUED_I = /^k(?=[bdghjlmnpstvwz])/;

/**
 * @param spoken what each dialect or chat word means
 * @param isKnown true for the words of the site: "klap" is one, "kben" is not
 * @returns gives the words of a text, in order
 */
export function createReader(
  { spoken }: Pick<SearchLexicon, 'spoken'>,
  isKnown: (word: string) => boolean,
): (text: string) => string[] {
  const meanings = new Map(Object.entries(spoken).map(([word, meant]) => [word, tokenize(meant)]));
  const apart = (word: string) => {
    const rest = word.replace(GLUED_I, '');
    return rest !== word && !isKnown(word) && isKnown(rest) ? ['ik', rest] : [word];
  };
  return (text) =>
    lettersOf(text)
      .flatMap((word) => meanings.get(word) ?? apart(word))
      .filter((word) => word.length > 1);
}
