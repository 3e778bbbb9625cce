/** Telephone numbers as people say them. */

/** In a text its spaces do not break (fill-token.ts). */
const NUMBER = /\d[\d \u00a0]*\d/g;

/** 102 stays whole, 1712 is said in pairs, a long one digit by digit with a rest between groups. */
export function sayNumber(text: string): string {
  return text.replace(NUMBER, (digits) => {
    if (digits.length < 4) return digits;
    return digits.length === 4
      ? digits.replace(/../, '$& ')
      : digits.replace(/[ \u00a0]/g, ',').replace(/\B|,/g, '$& ');
  });
}

/**
 * The name of a link that calls, where its words alone would be said wrong: a screen reader takes "1712" for a quantity.
 * What is seen stays whole and in front, for who says it to a program that listens (WCAG 2.5.3); how it is said follows.
 * @param words all that is seen of the link
 * @returns undefined when no number in it is said in pairs
 */
export function spokenName(words: string): string | undefined {
  const said = (words.match(NUMBER) ?? []).filter((digits) => digits.length === 4).map(sayNumber);
  return said.length > 0 ? [words, ...said].join(', ') : undefined;
}
