/** Whether a key that somebody chose can be guessed. Pure. Errs on the strict side: a key is made once, by a program. */

export const SHORTEST_TOKEN = 22;
/** What a random key of 22 characters or more has nearly always, and what a word, a number or a pattern written out has not. */
const LEAST_UNFORESEEN = 14;
/** Neighbours here are what fingers and counting bring, in either direction. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop'];
/** So much of what was typed before makes a repetition. */
const PIECE = 3;

export type TokenWeakness = 'short' | 'characters' | 'foreseeable';

/** What makes a key too easy to guess, or impossible to send in a header; null: nothing. */
export function tokenWeakness(token: string): TokenWeakness | null {
  if (token.length < SHORTEST_TOKEN) return 'short';
  if (!/^[\x21-\x7e]+$/.test(token)) return 'characters';
  return unforeseen(token.toLowerCase()) < LEAST_UNFORESEEN ? 'foreseeable' : null;
}

/** How many characters neither go on from the one before nor repeat a piece that stood there already. */
function unforeseen(token: string): number {
  let count = 0;
  for (let at = 0; at < token.length; at += 1) {
    if (!goesOn(token.charAt(at - 1), token.charAt(at)) && !repeats(token, at)) count += 1;
  }
  return count;
}

function goesOn(before: string, now: string): boolean {
  if (before === '') return false;
  return before === now || ROWS.some((row) => row.includes(before + now) || row.includes(now + before));
}

/** True when the piece that ends here stands earlier in the key too. */
function repeats(token: string, at: number): boolean {
  const piece = token.slice(Math.max(0, at - PIECE + 1), at + 1);
  return piece.length === PIECE && token.slice(0, at).includes(piece);
}
