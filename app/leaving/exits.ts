/** Where the exit leads: a neutral page, straight away and not through an address of ours. */
import { exitList } from '~/content/settings';
import type { Reader } from '~/i18n/use-text';

/**
 * Another one from page to page and from day to day, because always the same raises suspicion; by no chance, because a page
 * must be the same text for everybody until something on it changes: only then is it packed once for all.
 * @param overrides addresses from the environment (EXIT_URLS) that stand in for those of content/exits.yaml
 * @param day in Brussels, as brusselsDay() gives it
 */
export function chooseExit(
  { language, audience }: Reader,
  overrides: readonly string[],
  path: string,
  day: string,
): string {
  const exits = overrides.length > 0 ? overrides : (exitList.languages[language] ?? exitList[audience]);
  return exits[numberOf(`${day} ${path}`) % exits.length] ?? '';
}

/** The same number for the same text, far apart for texts that differ in one letter: FNV-1a, then mixed (murmur3's end). */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (const letter of text) number = Math.imul(number ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}
