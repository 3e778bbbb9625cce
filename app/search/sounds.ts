/** How a word sounds, for who writes as they speak: "brant", "zelvmoort", "ademd". Only words that sound the same share it. */
/** The ending of a verb or of more than one. Not the stem of `terms`: it takes "mees" for "mes" and "slaap" for "slap". */
const ENDING = /(?<=...)(?:en|e|(?<=..)s)$/;
/** Spellings of Dutch that sound alike, each as one; what stands first is done first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ch/g, 'g'],
  [/ph|v/g, 'f'],
  [/z/g, 's'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/th|dt$|d$/g, 't'],
  // A sign of its own: the English "my" is not "mij".
  [/ei|ij|ey/g, 'Y'],
  [/ou/g, 'au'],
  [/([b-df-hj-np-tv-z])\1+/g, '$1'],
];

/** @param word as `tokenize` gives it; its ending does not matter */
export function soundOf(word: string): string {
  return ALIKE.reduce((sound, [spelling, one]) => sound.replace(spelling, one), word.replace(ENDING, ''));
}
