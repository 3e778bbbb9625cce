/** The words that are typed back before sending: who could not type them did not keep them. The browser and the server both check. */
import { isSlipOf } from '~/answers/slip';
import { WORDS_IN_SET, wordsIn } from '~/answers/typed-words';
import type { ErrorCode, FormErrors, FormValues } from './message-fields';

type Given = Pick<FormValues, 'answerWords' | 'wordsAsked' | 'wordBack'>;

/** The five words that the form gave; none when it brings others than five. */
export function givenWordsOf({ answerWords }: Pick<Given, 'answerWords'>): string[] {
  const words = answerWords.split(' ').filter(Boolean);
  return words.length === WORDS_IN_SET ? words : [];
}

/** Which word is wrong; one slip of a letter is forgiven. */
export function wordBackErrors(given: Given): FormErrors {
  const words = givenWordsOf(given);
  const places = given.wordsAsked.split(' ').map(Number);
  if (words.length === 0 || places.some((place) => words[place - 1] === undefined)) return { wordBack: 'words-gone' };
  const wrong = places.find((place, index) => !isTypedBack(given.wordBack[index], words[place - 1]));
  return wrong === undefined ? {} : { wordBack: `word-${wrong}` as ErrorCode };
}

function isTypedBack(typed = '', word = ''): boolean {
  return isSlipOf(wordsIn(typed).join(''), word);
}
