/** The everyday words are unlike each other: one slip of a finger makes no other word, and none stands inside another. */
import type { Fault } from '../fault';

const FILE = 'content/words-nl.txt';
const SHORTEST = 3;

export function everydayWordFaults(words: readonly string[]): Fault[] {
  const lines = new Map(words.map((word, index) => [word, index + 1]));
  const fault = (word: string, what: string): Fault => {
    return { file: FILE, line: lines.get(word) ?? null, field: 'words', words: `"${word}" ${what}` };
  };
  return [
    ...words.filter((word, index) => words.indexOf(word) !== index).map((word) => fault(word, 'staat er twee keer')),
    ...slipsAmong(words).map(([one, other]) => fault(one, `lijkt te veel op "${other}": kies een ander woord`)),
    ...[...lines.keys()].flatMap((word) =>
      substringsOf(word)
        .filter((part) => lines.has(part))
        .map((part) => fault(word, `bevat "${part}", dat ook in de lijst staat`)),
    ),
  ];
}

/** Words that one letter too many, too few or wrong, or two letters swapped, turns into each other. */
function slipsAmong(words: readonly string[]): [string, string][] {
  const byRest = new Map<string, Set<string>>();
  const found = new Map<string, [string, string]>();
  for (const word of words) {
    for (const rest of restsOf(word)) {
      const others = byRest.get(rest) ?? new Set();
      for (const other of others) if (isOneSlip(word, other)) found.set(`${other} ${word}`, [other, word]);
      byRest.set(rest, others.add(word));
    }
  }
  return [...found.values()];
}

/** The word, and the word without one of its letters: who is one slip away shares one of these. */
function restsOf(word: string): Set<string> {
  return new Set([word, ...[...word].map((_, index) => word.slice(0, index) + word.slice(index + 1))]);
}

function isOneSlip(one: string, other: string): boolean {
  if (one === other) return false;
  const start = sharedStart(one, other);
  const [a, b] = [one.slice(start), other.slice(start)];
  return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b || isSwap(a, b);
}

function sharedStart(one: string, other: string): number {
  const length = [...one].findIndex((letter, index) => letter !== other[index]);
  return length === -1 ? one.length : length;
}

function isSwap(one: string, other: string): boolean {
  return one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2);
}

/** Every part of a word that is long enough to be one. */
function substringsOf(word: string): string[] {
  return [...word].flatMap((_, from) =>
    [...word.slice(from)]
      .map((_letter, index) => word.slice(from, from + index + 1))
      .filter((part) => part.length >= SHORTEST && part !== word),
  );
}
