/**
 * What people type and paste, as they mean it. Text that is copied brings along what nobody sees: marks of the writing
 * direction, soft hyphens, spaces of no width; and digits have more than one script.
 */

/** Format characters, and whatever else is not drawn ("default ignorable": among them fillers and variation marks). */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** The same without what holds a word or a picture together: joiners (Persian, emoji), variation marks, flags. */
const LOOSE = /(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}/gu;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** On one line, whatever breaks a line in some program; without marks that would turn the words around it. */
export function onOneLine(text: string): string {
  return text
    .replace(LOOSE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** An address, a number or a date: on one line, and nothing in it that nobody sees. */
export function visibleLine(text: string): string {
  return onOneLine(withoutInvisible(text));
}

/** One kind of line end: browsers count LF but send CRLF. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Digits of any script (full-width, Arabic, Devanagari ...) as 0 to 9. */
export function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** Unicode keeps the ten digits of a script together, zero first, and lets such rows follow each other whole. */
function valueOfDigit(digit: string): number {
  let before = (digit.codePointAt(0) ?? 0) - 1;
  let row = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(before))) {
    before -= 1;
    row += 1;
  }
  return row % 10;
}
