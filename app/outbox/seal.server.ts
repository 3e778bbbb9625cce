/** Sealing what a visitor wrote: AES-256-GCM, so that a copy of the database alone tells nothing and no byte can be changed unseen. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyRing, OutboxKey } from './keys.server';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The sealed bytes cannot be opened. `reason`: the key is not on the ring, or the bytes are not what was sealed. */
export class SealError extends Error {
  override readonly name = 'SealError';
  constructor(readonly reason: 'unknown-key' | 'damaged') {
    super(`sealed message: ${reason}`);
  }
}

export interface Sealed {
  keyId: string;
  /** Nonce, tag and text, in that order. */
  bytes: Buffer;
}

/**
 * @param messageKey the row this belongs to: sealed bytes moved to another row do not open
 * @param random source of the nonce
 */
export function seal(key: OutboxKey, messageKey: string, clear: Buffer, random: (bytes: number) => Buffer): Sealed {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.sealing, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(belongsTo(key.id, messageKey));
  const text = Buffer.concat([cipher.update(clear), cipher.final()]);
  return { keyId: key.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
}

/** The clear bytes. @throws SealError */
export function unseal(ring: KeyRing, messageKey: string, sealed: Sealed): Buffer {
  const key = ring.all.find((candidate) => candidate.id === sealed.keyId);
  if (!key) throw new SealError('unknown-key');
  const nonce = sealed.bytes.subarray(0, NONCE_BYTES);
  const tag = sealed.bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, key.sealing, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(belongsTo(key.id, messageKey));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealError('damaged');
  }
}

function belongsTo(keyId: string, messageKey: string): Buffer {
  return Buffer.from(`1712 outbox\n${keyId}\n${messageKey}`, 'utf8');
}
