import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tokenWeakness } from './token-strength';

describe('tokenFault', () => {
  it.each(['', '1712', 'geheim', 'a'.repeat(21), 'kN3v-9pQzR7t_LmX2wYbA'])('"%s" is short', (token) => {
    expect(tokenWeakness(token)).toBe('short');
  });

  it.each([
    '1'.repeat(22),
    'x'.repeat(200),
    '1712'.repeat(6),
    'abab'.repeat(10),
    '0123456789012345678901',
    '9876543210987654321098',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiopasdfghjklzxcvbnm',
    'AZERTYUIOPazertyuiop1234567890',
    'wachtwoord-wachtwoord-1',
    'geheim-geheim-geheim-geheim',
    '2026-11-29-2026-11-29-2026',
    '0000000000000000000000000000000017',
  ])('%s is a pattern', (token) => {
    expect(tokenWeakness(token)).toBe('foreseeable');
  });

  it.each(['een sleutel met spaties erin', 'sleutél-van-meer-dan-22-tekens', 'regel\nvan meer dan twee\x1b[0m'])(
    '%j cannot be sent',
    (token) => {
      expect(tokenWeakness(token)).toBe('characters');
    },
  );

  it('takes what the commands of docs/operations.md make', () => {
    for (let index = 0; index < 2000; index += 1) {
      const bytes = createHash('sha256').update(String(index)).digest();
      expect(tokenWeakness(bytes.subarray(0, 24).toString('base64'))).toBeNull();
      expect(tokenWeakness(bytes.subarray(0, 16).toString('hex'))).toBeNull();
    }
  });
});
