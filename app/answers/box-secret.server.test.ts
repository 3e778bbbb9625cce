import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerKeyHash, answerName, type BoxSecret, boxSecretOf, openSealed, sealFor } from './box-secret.server';

const SALT = Buffer.alloc(32, 7);
const WORDS = ['appel', 'brug', 'konijn', 'lamp', 'trein'];

let secret: BoxSecret;
let ofOtherWords: BoxSecret;
let ofOtherSalt: BoxSecret;

beforeAll(async () => {
  secret = await boxSecretOf(WORDS, SALT);
  ofOtherWords = await boxSecretOf([...WORDS.slice(1), 'wolk'], SALT);
  ofOtherSalt = await boxSecretOf(WORDS, Buffer.alloc(32, 8));
});

describe('what follows from five words', () => {
  it('is always the same, and the same for ever: boxes are found by it for thirty days', async () => {
    expect(await boxSecretOf([...WORDS], SALT)).toEqual(secret);
    expect(secret.answerKey).toMatch(/^([3479CDFHJKMNPQRTWXY]{4}-){6}[3479CDFHJKMNPQRTWXY]{2}$/);
    expect(secret.finder).toMatch(/^[0-9a-f]{64}$/);
    expect([secret.finder.slice(0, 16), secret.answerKey.slice(0, 9)]).toEqual(['ffacd28951037601', 'H394-HFYP']);
  });

  it('is another with one other word, and with another salt', () => {
    for (const other of [ofOtherWords, ofOtherSalt]) {
      for (const name of ['finder', 'answerKey'] as const) expect(other[name]).not.toBe(secret[name]);
      expect(other.publicKey).not.toEqual(secret.publicKey);
    }
  });

  it('holds nothing that could be had from another part of it', () => {
    const parts = [
      secret.finder,
      Buffer.from(secret.privateKey).toString('hex'),
      Buffer.from(secret.publicKey).toString('hex'),
    ];
    expect(new Set(parts).size).toBe(3);
    expect(parts.every((one) => one.length === 64)).toBe(true);
  });
});

describe('a sealed answer', () => {
  const answer = `Dag, hou vol. é 👍\n${'x'.repeat(5000)}`;

  it('opens with these words alone', async () => {
    const sealed = await sealFor(secret.publicKey, answer);
    expect(openSealed(sealed, secret)).toBe(answer);
    for (const other of [ofOtherWords, ofOtherSalt, { ...secret, privateKey: ofOtherWords.privateKey }]) {
      expect(() => openSealed(sealed, other)).toThrow();
    }
  });

  it('shows nothing, is another each time, and opens no more when a bit of it is changed', async () => {
    const [one, other] = [await sealFor(secret.publicKey, answer), await sealFor(secret.publicKey, answer)];
    expect(one.includes('hou vol')).toBe(false);
    expect(one.equals(other)).toBe(false);
    for (const at of [0, 40, one.length - 1]) {
      const damaged = Buffer.from(one);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(() => openSealed(damaged, secret)).toThrow();
    }
    expect(() => openSealed(randomBytes(200), secret)).toThrow();
  });
});

describe('the key of a team', () => {
  it.each([
    ['in small letters', (key: string) => key.toLowerCase()],
    ['without its lines', (key: string) => key.replaceAll('-', '')],
    ['with spaces', (key: string) => ` ${key.replaceAll('-', ' ')}\n`],
    ['with other lines', (key: string) => key.replaceAll('-', '–')],
  ])('is the same %s', (_, typed) => {
    expect(answerKeyHash(typed(secret.answerKey))).toBe(answerKeyHash(secret.answerKey));
    expect(answerName(typed(secret.answerKey), 'a', 'Dag')).toBe(answerName(secret.answerKey, 'a', 'Dag'));
  });

  it('is another with one letter changed, and cannot be read from what is kept of it', () => {
    const hash = answerKeyHash(secret.answerKey);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const wrong of [secret.answerKey.slice(1), `${secret.answerKey}3`, ofOtherWords.answerKey, '']) {
      expect(answerKeyHash(wrong)).not.toBe(hash);
    }
  });

  it('names an answer by its form and its text, in each box otherwise', () => {
    const names = [
      answerName(secret.answerKey, 'a', 'Dag'),
      answerName(secret.answerKey, 'b', 'Dag'),
      answerName(secret.answerKey, 'a', 'Dag.'),
      answerName(secret.answerKey, 'aD', 'ag'),
      answerName(ofOtherWords.answerKey, 'a', 'Dag'),
    ];
    expect(new Set(names).size).toBe(5);
  });
});
