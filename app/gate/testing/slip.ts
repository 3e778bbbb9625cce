/** What an editor does wrong, for tables of tests: a change to a real file, the line that must be named, and what is said. */
import { readFileSync } from 'node:fs';

export interface Slip {
  what: string;
  /** From the root of the project. */
  file: string;
  change: (text: string) => string;
  /** What stands on the line that must be named; a number is the line itself. */
  on: string | number;
  says: string;
}

export function slip(
  what: string,
  file: string,
  [from, to]: [RegExp | string, string],
  on: string | number,
  says: string,
): Slip {
  return { what, file, change: (text) => text.replace(from, to), on, says };
}

/** The file as it is after the slip, and the line on which it stands. @throws when nothing changed: the test would prove nothing */
export function made({ file, change, on }: Slip): { text: string; line: number } {
  const sound = readFileSync(file, 'utf8');
  const text = change(sound);
  if (text === sound) throw new Error(`${file} was not changed`);
  const line = typeof on === 'number' ? on : text.split('\n').findIndex((one) => one.includes(on)) + 1;
  if (line === 0) throw new Error(`${file} does not hold "${on}"`);
  return { text, line };
}

/** Words that no Dutch sentence holds; names of fields and what people wrote stand in quotes or braces and do not count. */
const ENGLISH =
  /(?<![\w-])(?:the|a|an|and|or|not|must|should|cannot|expected|received|unexpected|invalid|missing|unknown|string|object|array|number|boolean|null value|required|duplicate|found|does|exist|exists|there|this|that|with|without|before|after|ends|begins|please|use|key|value|line|column|input|too|big|small|long|short|character|characters|error|failed|read|write|unresolved|token|mapping|sequence|indent|items?|at least|at most)(?![\w-])/gi;

/** English words in a message: none, or whoever reads it is left alone with it. */
export function englishIn(words: string): string[] {
  const own = words.replace(/"[^"]*"|\{\{.*?\}\}|\[[^\]]*\]|\b[\w-]+: /g, ' ');
  return own.match(ENGLISH) ?? [];
}
