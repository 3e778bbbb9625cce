/** One slip of the finger: a letter wrong, too many, missing, or two neighbours exchanged. */

/** True for the same word too. */
export function isSlipOf(typed: string, word: string): boolean {
  const start = sameAtStart(typed, word);
  const [left, meant] = [typed.slice(start), word.slice(start)];
  if (left.length === meant.length) {
    return left.slice(1) === meant.slice(1) || (left.slice(2) === meant.slice(2) && areExchanged(left, meant));
  }
  return left.slice(1) === meant || left === meant.slice(1);
}

function areExchanged(left: string, meant: string): boolean {
  return left[0] === meant[1] && left[1] === meant[0];
}

function sameAtStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
