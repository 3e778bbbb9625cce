import { describe, expect, it } from 'vitest';
import { onOneLine, visibleLine, withoutInvisible, withPlainDigits } from './typed-text';

it.each([
  ['a\u00ad\u200b\u2060\ufeffb', 'ab'],
  ['\u202aan\u202c', 'an'],
  ['\u2066\u200f\u061c1\u2069', '1'],
  ['\u3164\u115f\u17b4\u034fx\ufe0f', 'x'],
  ['x\u{e0041}\u{e007f}', 'x'],
])('takes out of %j what nobody sees', (text, seen) => {
  expect(withoutInvisible(text)).toBe(seen);
});

describe('one line', () => {
  it.each(['\n', '\r\n', '\v', '\f', '\u001c', '\u0085', '\u2028', '\u2029', '\t', '\u0007', '\u001b'])(
    'has a space for %j',
    (lineBreak) => {
      expect(onOneLine(`Jan${lineBreak}ZO ANTWOORD JE`)).toBe('Jan ZO ANTWOORD JE');
    },
  );

  it('has no marks that turn the words after it, and keeps what holds a word or a picture together', () => {
    expect(onOneLine('\u202eJan\u2066\u200f')).toBe('Jan');
    for (const whole of ['👩‍👩‍👧', 'نامه‌ای', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'José']) expect(onOneLine(whole)).toBe(whole);
  });

  it('of what cannot be seen is empty', () => {
    expect(onOneLine('\u200b \ufeff\u2060')).toBe('');
    expect(visibleLine('\u3164 \u200d')).toBe('');
  });
});

it('reads every digit of Unicode as the digit it stands for', () => {
  const compare = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const digits = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point)).filter((one) =>
    /\p{Nd}/u.test(one),
  );
  expect(digits.length).toBeGreaterThan(600);
  for (const digit of digits) {
    const plain = withPlainDigits(digit);
    expect(plain).toMatch(/^[0-9]$/);
    // The collation of ICU has its own table of what each digit is worth.
    expect(compare.compare(digit, plain), digit).toBe(0);
  }
});
