/**
 * What may be shown of counts that add up to a total that is shown too. A count from 1 to 9 is never shown, and never to
 * be worked out: where the total minus what is shown would tell it, further counts are withheld. "0" is shown: it tells
 * that nobody did something, of nobody in particular.
 */

/** A count; `few`: from 1 to 9; `withheld`: kept back, because a `few` could be worked out from it. */
export type Cell = number | 'few' | 'withheld';

export const FEWEST_SHOWN = 10;

/** @returns whether the count must not be shown for its own sake */
export function isFew(count: number): boolean {
  return count > 0 && count < FEWEST_SHOWN;
}

/** A count that stands by itself. */
export function cellOf(count: number): Cell {
  return isFew(count) ? 'few' : count;
}

/** To the nearest ten. Who takes it from an exact total knows the rest only as nearly as "from 0 to 9" would say it. */
export function roundedCell(count: number): Cell {
  return isFew(count) ? 'few' : Math.round(count / FEWEST_SHOWN) * FEWEST_SHOWN;
}

/**
 * The parts of a total.
 * @param total as it is shown itself
 * @param parts by name, exact; with `rest` they add up to the total
 * @param rest what the total counts beside the parts, and is never shown by itself
 * @returns the parts by name. Whoever knows everything that is shown can still think of each `few` as any number from 1
 *   to 9, unless the total is `few` or `withheld` itself: then it tells nothing, and neither do they.
 */
export function showParts<Name>(total: Cell, parts: ReadonlyMap<Name, number>, rest = 0): Map<Name, Cell> {
  const counts = [...parts.values()];
  const hide = (cell: Cell) => new Map([...parts].map(([name, count]) => [name, count === 0 ? 0 : cell]));
  if (typeof total !== 'number') return hide(total);
  const withheld = chooseWithheld(counts, rest);
  if (withheld === null) return hide('withheld');
  return new Map([...parts].map(([name, count], at) => [name, withheld.has(at) ? 'withheld' : cellOf(count)]));
}

/** Places of the counts to withhold: as few and as small as will do. Null: nothing less than all of them will do. */
function chooseWithheld(counts: readonly number[], rest: number): ReadonlySet<number> | null {
  const few = counts.filter(isFew);
  const larger = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count >= FEWEST_SHOWN)
    .sort((first, second) => first.count - second.count);
  if (few.length === 0 && !isFew(rest)) return new Set();
  for (let size = 0; size <= larger.length; size += 1) {
    const hidden = larger.slice(0, size);
    if (tellsNothing(few, hidden, rest)) return new Set(hidden.map(({ at }) => at));
  }
  return null;
}

/** Whether each hidden count may be anything from 1 to 9, for who knows the sum of all that is hidden. */
function tellsNothing(few: readonly number[], hidden: readonly { count: number }[], rest: number): boolean {
  const sum = [...few, rest, ...hidden.map(({ count }) => count)].reduce((one, other) => one + other, 0);
  const unknown = few.length + (isFew(rest) ? 1 : 0);
  const leastElse = unknown - 1 + hidden.length * FEWEST_SHOWN;
  const mostElse = hidden.length > 0 || rest > 0 ? Number.POSITIVE_INFINITY : (unknown - 1) * (FEWEST_SHOWN - 1);
  return sum - leastElse >= FEWEST_SHOWN - 1 && sum - mostElse <= 1;
}

/** The same cell over several months: shown only when it is shown in each, so that no sum tells a part of it. */
export function addCells(cells: readonly Cell[]): Cell {
  let sum = 0;
  for (const cell of cells) {
    if (typeof cell !== 'number') return cells.length === 1 ? cell : 'withheld';
    sum += cell;
  }
  return sum;
}
