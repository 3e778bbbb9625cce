/** No text uses a word of app/gate/banned-words.ts. */
import { BANNED_WORDS } from '../banned-words';
import type { Fault } from '../fault';
import { type Passage, wordsOnly } from '../passage';

/** @param place folder/file of a page ("teens/pesten"), or the name of another file */
export function wordFaults(passages: readonly Passage[], language: string, place: string): Fault[] {
  const banned = BANNED_WORDS.filter(
    ({ languages, exceptOn }) => (languages?.includes(language) ?? true) && !exceptOn?.includes(place),
  );
  return passages.flatMap(({ text, ...where }) =>
    banned.flatMap(({ pattern, instead }) =>
      [...wordsOnly(text).matchAll(pattern)].map(([refused]) => ({
        ...where,
        refused,
        words: `"${refused}" gebruiken we niet: ${instead}`,
      })),
    ),
  );
}
