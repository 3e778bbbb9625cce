/**
 * Counting in tens: what was counted becomes rows of whole tens, and all that is published is added up from those rows.
 *
 * Why nothing can be worked out of it: take the rows of tens as if they were the truth, and let one to nine more have been
 * counted in any one of them, or in one that nobody was counted in. From each of these truths come the same rows of tens. So
 * whoever sees everything, knows this rule and calculates for ever still has ten values left for every count.
 */

const TEN = 10;

/** Some of what was counted. */
export interface Part<Row> {
  row: Row;
  /** Also zero, where somebody could have been counted: it may be given a ten that others make together. */
  count: number;
  /** On which the parts are put in order, so that the tens of some days in a row are near to what was counted in them. */
  day: string;
  /** Every published count that the row is a part of; parts of the same names and day are one, and of one stream. */
  names: readonly string[];
  /** Parts that are brought to tens by themselves, the last whole ten down. "": the others, which get what is left of the whole. */
  stream: string;
}

interface Pile<Row> extends Part<Row> {
  key: string;
  shown: number;
}

/** By name: how much more was counted than is shown. */
type Missing = Map<string, number>;

/**
 * @returns rows with a count of at least one ten; their sum is that of the parts, the last whole ten down. The same for
 *   the same parts, in whatever order they come.
 */
export function toTens<Row>(parts: readonly Part<Row>[]): { row: Row; count: number }[] {
  const piles = pilesOf(parts);
  const missing: Missing = new Map();
  const named = [...new Set(piles.map(({ stream }) => stream))].filter((stream) => stream !== '');
  for (const stream of [...named, '']) {
    handOut(
      piles.filter((pile) => pile.stream === stream),
      missing,
    );
  }
  const others = piles.filter(({ stream }) => stream === '');
  for (let left = tensIn(countOf(piles)) - shownOf(piles); left > 0; left -= TEN) {
    give(neediest(others, missing), TEN, missing);
  }
  return piles.filter(({ shown }) => shown > 0).map(({ row, shown }) => ({ row, count: shown }));
}

/** Those of one stream, day by day: to each the tens that it has of its own, and to the neediest what they make together. */
function handOut<Row>(piles: readonly Pile<Row>[], missing: Missing): void {
  const soFar: Pile<Row>[] = [];
  for (const day of new Set(piles.map((pile) => pile.day))) {
    const today = piles.filter((pile) => pile.day === day);
    soFar.push(...today);
    for (const { names, count } of today) note(names, count, missing);
    for (const pile of today) give(pile, tensIn(pile.count), missing);
    for (let due = tensIn(countOf(soFar)) - shownOf(soFar); due > 0; due -= TEN) {
      give(neediest(today, missing), TEN, missing);
    }
  }
}

function give<Row>(pile: Pile<Row>, count: number, missing: Missing): void {
  pile.shown += count;
  note(pile.names, -count, missing);
}

function note(names: readonly string[], count: number, missing: Missing): void {
  for (const name of names) missing.set(name, (missing.get(name) ?? 0) + count);
}

/** The one whose published counts miss the most, on average. @param piles at least one */
function neediest<Row>(piles: readonly Pile<Row>[], missing: Missing): Pile<Row> {
  const misses = ({ names }: Pile<Row>) =>
    names.reduce((sum, name) => sum + (missing.get(name) ?? 0), 0) / names.length;
  return piles.reduce((one, other) => (misses(other) > misses(one) ? other : one));
}

/** Parts of the same names and day together, in an order that does not depend on that of the parts. */
function pilesOf<Row>(parts: readonly Part<Row>[]): Pile<Row>[] {
  const piles = new Map<string, Pile<Row>>();
  for (const part of parts) {
    const key = [part.day, ...part.names].join('\n');
    const known = piles.get(key);
    if (known) known.count += part.count;
    else piles.set(key, { ...part, key, shown: 0 });
  }
  return [...piles.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

function tensIn(count: number): number {
  return Math.floor(count / TEN) * TEN;
}

function countOf(parts: readonly { count: number }[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

function shownOf(piles: readonly { shown: number }[]): number {
  return piles.reduce((sum, { shown }) => sum + shown, 0);
}
