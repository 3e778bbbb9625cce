/** No Dutch is left in a text of another language. Names stay: they hold none of these words. */
import type { Fault } from '../../fault';
import { type Passage, wordsOnly } from '../../passage';

/** Common words that are Dutch and no word of French, German or English, nor of a language that is written in their letters. */
const DUTCH =
  /(?<![\p{L}-])(?:het|een|niet|jij|jouw|jullie|mijn|naar|ook|maar|voor|geen|wordt|worden|zijn|wij|zij|hebt|heeft|wie|waar|hoe|schrijf|iemand|hulplijn|vraag|volwassenen|kinderen|jongeren)(?![\p{L}-])/giu;
/** Words of the list that another language has. */
const ITS_OWN: Readonly<Record<string, readonly string[]>> = { de: ['wie', 'worden'], sq: ['maar'], so: ['maar'] };

export function leftoverFaults(passages: readonly Passage[], language: string): Fault[] {
  const own = ITS_OWN[language] ?? [];
  return passages.flatMap(({ text, ...place }) =>
    [...wordsOnly(text).matchAll(DUTCH)]
      .map(([word]) => word)
      .filter((word) => !own.includes(word.toLowerCase()))
      .map((word) => ({ ...place, refused: word, words: `"${word}" is Nederlands: vertaal het` })),
  );
}
