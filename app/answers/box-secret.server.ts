/**
 * What follows from five words, and from nothing else: where their box is, the pair of keys that its answers are sealed with, and
 * the key by which a team answers. The site keeps none of it but the public half and two fingerprints.
 */
import { createHash, createHmac, hkdfSync, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import sodium from 'libsodium-wrappers';
import { inReferenceCharacters } from '~/outbox/identity.server';

/** 32 MB and about a tenth of a second for each guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const HALF = 32;
const KEY_LENGTH = 26;
const KEY_GROUP = 4;

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

export interface BoxSecret {
  /** Finds the box; stored only as the site's fingerprint of it. */
  finder: string;
  publicKey: Uint8Array;
  privateKey: Uint8Array;
  /** 26 letters and figures in groups, for the team. */
  answerKey: string;
}

/** @param words a set, sorted @param salt of this site */
export async function boxSecretOf(words: readonly string[], salt: Buffer): Promise<BoxSecret> {
  await sodium.ready;
  const derived = await derive(words.join(' '), salt, 2 * HALF, COST);
  const seed = derived.subarray(HALF);
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed);
  const forTeam = Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), '1712 answer key', HALF));
  const answerKey = inReferenceCharacters(forTeam, KEY_LENGTH, KEY_GROUP);
  return { finder: derived.subarray(0, HALF).toString('hex'), publicKey, privateKey, answerKey };
}

/** So that only who has the words opens it: not the site, not whoever copies all that the site has. */
export async function sealFor(publicKey: Uint8Array, answer: string): Promise<Buffer> {
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(answer, publicKey));
}

/** @throws when it was sealed for another box */
export function openSealed(sealed: Uint8Array, { publicKey, privateKey }: BoxSecret): string {
  return sodium.crypto_box_seal_open(sealed, publicKey, privateKey, 'text');
}

/** What is stored of a team's key. As it was typed: small letters, without its lines or with spaces. */
export function answerKeyHash(typed: string): string {
  return createHash('sha256').update(bareKey(typed)).digest('hex');
}

/**
 * Names an answer, so that the same one sent twice is one. Made with the team's key, which is not kept: from the name nobody can
 * try what was written. @param id of the form; with another text it is another answer
 */
export function answerName(typedKey: string, id: string, answer: string): string {
  return createHmac('sha256', bareKey(typedKey))
    .update(JSON.stringify([id, answer]))
    .digest('hex');
}

/** As it is copied out of a mail, too: between angle brackets, with a dot, with the words or the address that stand before it. */
function bareKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(-KEY_LENGTH);
}
