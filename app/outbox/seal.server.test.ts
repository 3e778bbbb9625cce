import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyRing } from './keys.server';
import { SealError, seal, unseal } from './seal.server';

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const clear = Buffer.from('Wat iemand schreef. 👍');

function sealWith(secrets: Buffer[], messageKey = 'een', bytes = clear) {
  const key = keyRing(secrets).first;
  if (!key) throw new Error('no key');
  return seal(key, messageKey, bytes, randomBytes);
}

function reasonOf(open: () => unknown): string {
  try {
    open();
    return 'opened';
  } catch (error) {
    return error instanceof SealError ? error.reason : String(error);
  }
}

describe('sealing', () => {
  it('shows nothing, and gives back exactly what went in', () => {
    const sealed = sealWith([NEW]);
    expect(sealed.bytes.includes(clear)).toBe(false);
    expect(unseal(keyRing([NEW]), 'een', sealed)).toEqual(clear);
    expect(unseal(keyRing([NEW]), 'een', sealWith([NEW], 'een', Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
  });

  it('never looks the same twice', () => {
    expect(sealWith([NEW]).bytes).not.toEqual(sealWith([NEW]).bytes);
  });

  it('opens with any key of the ring, and says when the key is not there', () => {
    expect(unseal(keyRing([NEW, OLD]), 'een', sealWith([OLD]))).toEqual(clear);
    expect(reasonOf(() => unseal(keyRing([NEW]), 'een', sealWith([OLD])))).toBe('unknown-key');
  });

  it('does not open with any byte changed, cut short, moved to another row or under another key name', () => {
    const sealed = sealWith([NEW]);
    const ring = keyRing([NEW, OLD]);
    for (let index = 0; index < sealed.bytes.length; index += 1) {
      const bytes = Buffer.from(sealed.bytes);
      bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
      expect(
        reasonOf(() => unseal(ring, 'een', { ...sealed, bytes })),
        `byte ${index}`,
      ).toBe('damaged');
    }
    for (const length of [0, 5, 12, 20, 28]) {
      const bytes = sealed.bytes.subarray(0, length);
      expect(
        reasonOf(() => unseal(ring, 'een', { ...sealed, bytes })),
        `length ${length}`,
      ).toBe('damaged');
    }
    expect(reasonOf(() => unseal(ring, 'twee', sealed))).toBe('damaged');
    const otherName = { ...sealed, keyId: keyRing([OLD]).first?.id ?? '' };
    expect(reasonOf(() => unseal(ring, 'een', otherName))).toBe('damaged');
  });
});
