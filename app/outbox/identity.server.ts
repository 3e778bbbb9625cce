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

/** Keyed for one purpose, so that what one room stores tells nothing about what another does. */
export function fingerprint(identityKey: Buffer, purpose: string, text: string): string {
  return createHmac('sha256', identityKey).update(`1712 ${purpose}\n${text}`).digest('hex');
}

/** What a mail is called on its way. Half of the key: enough to find the row by, and nobody guesses it. */
export interface MailName {
  /** 32 hex characters. */
  id: string;
  /** How many mails of the message came back before this one. */
  round: number;
}

/** In the envelope, and before the @ of the Message-ID. */
export function mailNameOf(key: string, round: number): string {
  return `${key.slice(0, 32)}${round > 0 ? `.${round}` : ''}`;
}

/** The first name of a mail of ours in a header. */
export function readMailName(header: string): MailName | null {
  const [, id, round = '0'] = /(?<![0-9a-z])([0-9a-f]{32})(?:\.(\d{1,3}))?(?![0-9a-z])/i.exec(header) ?? [];
  return id ? { id: id.toLowerCase(), round: Number(round) } : null;
}

/**
 * The mail's Message-ID: always the same for one message, so that a mailbox can show a mail delivered twice as one; until a
 * mail came back, because what is sent then must not count as one that is there already.
 */
export function messageIdOf(key: string, mailFrom: string, round: number): string {
  return `<${mailNameOf(key, round)}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`;
}

function canonical({ id, fields }: Parameters<typeof identify>[1]): string {
  const names = Object.keys(fields).sort();
  return JSON.stringify([id, names.map((name) => [name, fields[name]])]);
}

function referenceFrom(digest: Buffer): string {
  return inReferenceCharacters(digest.subarray(24), REFERENCE_LENGTH, REFERENCE_GROUP);
}

/** Bytes as letters and figures that are not mistaken for another, in groups. @param bytes at least as many bits as the letters hold */
export function inReferenceCharacters(bytes: Buffer, length: number, group: number): string {
  const count = BigInt(REFERENCE_CHARACTERS.length);
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let characters = '';
  for (let place = 0; place < length; place += 1) {
    if (place > 0 && place % group === 0) characters += '-';
    characters += REFERENCE_CHARACTERS[Number(rest % count)];
    rest /= count;
  }
  return characters;
}
