/** Counting the syllables of Dutch words, well enough to compare texts: one for each vowel sound as it is spelled. */

/** Vowel sounds of more than one letter, the longest first: "draai-en", "nieu-we", "bu-reau". */
const SOUNDS = 'aai|ooi|oei|eau|ieu|eeu|aa|ee|oo|uu|ie|oe|ui|ou|au|ei|eu|ij|ai|oi|[aeo]y|ë[eiu]|ïe|öo|ü[ui]';
/** Letters with a diaeresis begin a syllable of their own: "ge-ï-soleerd". */
const SINGLE = '[aeiouyàâäèêëìîïòôöùûü]';
const NUCLEUS = new RegExp(`${SOUNDS}|${SINGLE}`, 'g');

/** Words that are not spelled as they sound: how a Dutch speller would have written the part. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/qu/g, 'kw'],
  // The y of "yoga" is a consonant; "emotioneel" is said as "emosjoneel".
  [/^y(?=[aeiou])/, 'j'],
  [/tion/g, 'sjon'],
  [/eum$/, 'ejum'],
  [/online/g, 'onlain'],
  [/site/g, 'sait'],
  [/team/g, 'tiem'],
  [/coach/g, 'kootsj'],
  [/game/g, 'geem'],
  [/date/g, 'deet'],
];

/** An acute accent says where the stress is ("één", "vóór"), not that a syllable begins. */
const STRESS = '\u0301';

/** "CAW" and "API's" are read letter by letter. */
const LETTERS = /^[A-Z]{2,5}(?:['’]?s)?$/;
/** A number is one sign to a reader. */
const NUMBER = /^[\d.,:%]+$/;

/** At least 1. @param word without spaces; letters that are not read (quotes, hyphens) do no harm */
export function syllablesIn(word: string): number {
  if (NUMBER.test(word)) return 1;
  if (LETTERS.test(word)) return word.replace(/['’]?s$/, '').length;
  return Math.max(1, asSpoken(word).match(NUCLEUS)?.length ?? 0);
}

function asSpoken(word: string): string {
  const plain = word.toLowerCase().normalize('NFD').replaceAll(STRESS, '').normalize('NFC');
  return SPOKEN.reduce((spoken, [part, sound]) => spoken.replace(part, sound), plain);
}
