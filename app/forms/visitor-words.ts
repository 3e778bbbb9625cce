/**
 * What a visitor wrote, set apart in a mail to a team: nobody may take it for a heading or a rule of ours. Every line of
 * it begins with a mark, so that it is read back as it was typed by taking the marks away.
 */

/** Not ">": mail programs fold that away as the quotation of an older mail. */
const MARK = '│ ';

/** Whatever some program breaks a line at (Unicode's mandatory breaks, and the separators of ASCII). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that break a line are what is looked for
const LINE_BREAK = /\r\n|[\n\v\f\r\u001C-\u001E\u0085\u2028\u2029]/g;

/** In the mail, so that who reads it knows. */
export const MARK_EXPLAINED = `Wat na "${MARK.trim()}" staat, schreef de bezoeker zelf.`;

/** A text of any number of lines. */
export function visitorLines(text: string): string {
  return MARK + text.replace(LINE_BREAK, (lineBreak) => lineBreak + MARK);
}
