/** Sentences that stand word for word on several Dutch pages: such a sentence is written once, as a component, or otherwise. */
import { wordsOf } from '~/content/reading-level';
import type { CheckedText } from '../checked-page';
import type { Fault } from '../fault';
import { sentencesIn } from './sound';

/** On so many pages a sentence is one too many. */
const SHARED = 3;
/** "Nee." and a number alone are no sentence that anybody recognises. */
const LEAST_WORDS = 3;

interface Place {
  file: string;
  line: number | null;
}

/** Every sentence with each place it stands at. */
function placesOf(pages: readonly CheckedText[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const page of pages) {
    for (const { line, text } of sentencesIn(page)) {
      if (wordsOf(text).length < LEAST_WORDS) continue;
      const known = places.get(text) ?? [];
      known.push({ file: page.file, line });
      places.set(text, known);
    }
  }
  return places;
}

/** Part of all sentences that say again what another said before them; 0 to 1. */
export function repeatedShare(pages: readonly CheckedText[]): number {
  const places = placesOf(pages);
  const all = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  return all === 0 ? 0 : 1 - places.size / all;
}

/** One warning a sentence, where it stands first. */
export function repeatWarnings(pages: readonly CheckedText[]): Fault[] {
  return [...placesOf(pages)].flatMap(([sentence, places]) => {
    const on = new Set(places.map(({ file }) => file)).size;
    const words = `"${sentence}" staat op ${on} pagina's: schrijf het één keer, of anders`;
    return on < SHARED ? [] : places.slice(0, 1).map((place) => ({ ...place, field: 'text', words }));
  });
}
