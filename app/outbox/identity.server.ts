/** Which message is this? The same form sent twice is one message, and everything it is known by follows from that. */
import { createHmac } from 'node:crypto';

/** Neither vowels nor characters that are mistaken for another, on screen, by hand or spoken: no 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V. */
const REFERENCE_CHARACTERS = 'CDFHJKMNPQRTWXY3479';
const REFERENCE_LENGTH = 8;
const REFERENCE_GROUP = 4;

export interface Identity {
  /** Names the row; 64 hex characters. */
  key: string;
  /** What the visitor and the team call it: K7M4-9QXD. Not unique for ever, so nothing is looked up by it alone. */
  reference: string;
}

/**
 * @param identityKey secret: without it nobody can tell from a key what was written
 * @param fields normalised: two spellings of one answer would be two messages
 */
export function identify(
  identityKey: Buffer,
  submission: { id: string; fields: Readonly<Record<string, string | readonly string[]>> },
): Identity {
  const digest = createHmac('sha256', identityKey).update(canonical(submission)).digest();
  return { key: digest.toString('hex'), reference: referenceFrom(digest) };
}

/** The mail's Message-ID: always the same for one message, so that a mailbox can show a mail delivered twice as one. */
export function messageIdOf(key: string, mailFrom: string): string {
  return `<${key.slice(0, 32)}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`;
}

function canonical({ id, fields }: Parameters<typeof identify>[1]): string {
  const names = Object.keys(fields).sort();
  return JSON.stringify([id, names.map((name) => [name, fields[name]])]);
}

function referenceFrom(digest: Buffer): string {
  const count = BigInt(REFERENCE_CHARACTERS.length);
  let rest = digest.readBigUInt64BE(24);
  let reference = '';
  for (let place = 0; place < REFERENCE_LENGTH; place += 1) {
    if (place === REFERENCE_GROUP) reference += '-';
    reference += REFERENCE_CHARACTERS[Number(rest % count)];
    rest /= count;
  }
  return reference;
}
