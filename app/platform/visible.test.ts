import { describe, expect, it } from 'vitest';
import { visible } from './visible';

describe('visible', () => {
  it.each([
    ['a colour', 'rood \u001b[31mhier', 'rood \\u001b[31mhier'],
    ['a title of the window', '\u001b]0;weg\u0007', '\\u001b]0;weg\\u0007'],
    ['the same in one character', '\u009b2J\u009dx', '\\u009b2J\\u009dx'],
    ['the way back to the begin of the line', 'Aan: jou\rAan: mij', 'Aan: jou\\u000dAan: mij'],
    ['a tab, a step back and a delete', 'a\tb\bc\u007f', 'a\\u0009b\\u0008c\\u007f'],
    ['text turned around', 'a\u202egnp.exe\u2066\u200f\u061c', 'a\\u202egnp.exe\\u2066\\u200f\\u061c'],
    ['other ends of lines', 'a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\u0085d'],
    ['what has no shape', 'a\u200b\u00ad\ufeff\u{e0041}', 'a\\u200b\\u00ad\\ufeff\\u{e0041}'],
    ['half a character', 'a\ud83d', 'a\\ud83d'],
    ['NUL', '\0', '\\u0000'],
  ])('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each(['Gewoon.\n\nMet é, € en “”.', 'مرحبا بك', '👩🏽‍👧 en 👍🏽', 'می‌خواهم', 'línea\n\n\n  ingesprongen'])(
    'leaves %j',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  it('leaves nothing that a terminal obeys, of all characters', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join(' ');
    expect(visible(all)).not.toMatch(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
  });
});
