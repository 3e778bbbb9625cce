/**
 * Dutch names and words in a text of another language: each carries its own `lang`, so that a screen reader says them right
 * (WCAG 3.1.2), and in a text from right to left its own direction.
 */

/** Names that stay Dutch in every language, the longer before what it begins with. An English name of a Dutch line is none. */
const NAMES = [
  'Zorgcentrum na Seksueel Geweld',
  'Zorgcentrum',
  'Vertrouwenscentrum Kindermishandeling',
  'Vertrouwenscentra Kindermishandeling',
  'Vertrouwenscentra',
  'NuPraatIkErover',
  'Luisterende Oren',
  'Tele-Onthaal',
  'Ziekenwagen en brandweer',
  'Politie',
  'Awel',
  'CAW',
];
const NAME = new RegExp(`(?<![\\p{L}-])(${NAMES.join('|')})(?![\\p{L}-])`, 'u');
const TAG_OR_NAME = new RegExp(`<[^>]*>|${NAME.source}`, 'gu');

export function isDutchName(words: string): boolean {
  return NAMES.includes(words);
}

/** The pieces of plain words: every second one is a Dutch name. */
export function piecesOf(words: string): string[] {
  return words.split(NAME);
}

/** Marks them in the text of a page, and nothing inside its tags. */
export function markDutchNames(html: string, language: string): string {
  if (language === 'nl') return html;
  return html.replace(TAG_OR_NAME, (piece) => (piece.startsWith('<') ? piece : `<span lang="nl">${piece}</span>`));
}
