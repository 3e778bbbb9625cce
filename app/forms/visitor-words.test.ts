import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitorLines } from './visitor-words';

const BREAKS = ['\n', '\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];
/** Every line break that some program knows, kept when a text is split at it. */
const LINES = new RegExp(`([${BREAKS.join('')}])`);

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...BREAKS,
        '│ ',
        '│',
        'ZO ANTWOORD JE',
        'CODEWOORD: x',
        '\u202e',
        '\u2067',
        '> ',
        '--',
        '',
        'é😀',
      ),
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\r', '')),
    ),
  )
  .map((parts) => parts.join(''));

describe('what a visitor wrote', () => {
  it('has a mark before each of its lines, whatever breaks them', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const [index, part] of visitorLines(text).split(LINES).entries())
          if (index % 2 === 0) expect(part.startsWith('│ ')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back as it was typed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const linesAndBreaks = visitorLines(text).split(LINES);
        expect(linesAndBreaks.map((part, index) => (index % 2 === 0 ? part.slice(2) : part)).join('')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
