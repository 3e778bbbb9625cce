/** How a text is said: with which voice, and in which pieces. */

/** Browsers may cut off what is said in one go after about 15 seconds: this many characters take less. */
const PIECE = /\S(?:.{0,198}?[.!?…]["'”’)]*(?= |$)|.{0,199}(?= |$)|\S*)/g;

/**
 * A voice that speaks on the device itself: any other sends the text over the network.
 * @param language of the text, as in `lang`
 * @returns undefined when there is none; for Dutch, a Flemish one if there is a choice
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | undefined {
  const local = voices.filter(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language));
  return local.find(({ lang }) => /be$/i.test(lang)) || local[0];
}

/**
 * A text as sentences, none longer than 200 characters: a longer one is parted between words.
 * @param text whose blocks (headings, paragraphs) stand apart by an empty line
 */
export function utterancesOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((block) => block.replace(/\s+/g, ' ').match(PIECE) || []);
}
