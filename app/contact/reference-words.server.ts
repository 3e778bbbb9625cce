/** The code of a message as three everyday words: easier to remember, and to say on the telephone. */
import { createHash } from 'node:crypto';

const WORDS = 3;
/** Bytes of a digest that choose one word. */
const BYTES = 4;

/**
 * The same code gives the same words, for the visitor and in the team's mail. No two of the three are the same.
 * @param list at least three words
 */
export function referenceWords(reference: string, list: readonly string[]): string[] {
  const digest = createHash('sha256').update(reference).digest();
  const left = [...list];
  return Array.from({ length: WORDS }, (_, place) => {
    const [word = ''] = left.splice(digest.readUInt32BE(place * BYTES) % left.length, 1);
    return word;
  });
}
