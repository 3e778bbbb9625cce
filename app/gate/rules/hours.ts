/** No hour is written in a text: hours change in one place. Durations ("binnen 72 uur", "een uur lang") may stand. */
import type { Fault } from '../fault';
import { type Passage, wordsOnly } from '../passage';
import { timesOfDay } from '../times-of-day';

/** The ages of the section for teens, and what is counted from a moment on. */
const AGES = /^(?:(?:tussen|between|van|from|entre|de|von|zwischen) )?13 (?:en|and|tot|to|et|à|und|bis) 18$/i;
const COUNTED = /\b(?:binnen|within|minder dan|meer dan|na|eerste) (?:de |het |een )?(?:eerste )?$/i;

export function hourFaults(passages: readonly Passage[]): Fault[] {
  return passages.flatMap(({ text, ...place }) => {
    const words = wordsOnly(text);
    return timesOfDay(words)
      .filter(({ at, time }) => !AGES.test(time) && !COUNTED.test(words.slice(0, at)))
      .map(({ time }) => ({
        ...place,
        refused: time,
        words: `"${time}" lijkt een uur. Schrijf {{uren:1712:phone}} (of een andere lijn); uren staan alleen in de gegevens`,
      }));
  });
}
