/** No text promises more secrecy than 1712 keeps, in other words either: app/gate/promised-secrecy.ts. */
import { sentencesOf } from '~/content/reading-level';
import type { CheckedText } from '../checked-page';
import type { Fault } from '../fault';
import type { Passage } from '../passage';
import { plainBlocks, plainWords } from '../plain-text';
import { PROMISED_SECRECY, TAKEN_BACK, WITH_LIMITS } from '../promised-secrecy';

/** What other people say stands in quotes: it is no promise of ours. */
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu;
const CLAUSE_START = /[,;:()–—]|\s(?:en|maar|want|and|but|et|mais|und|aber)\s/u;
/** The fields of a page that 1712 says; its opening is the reader's own sentence. */
const OURS = ['title', 'description', 'card'];

const INSTEAD =
  'dit belooft meer geheim dan 1712 kan houden. Is 1712 heel ongerust, of is iemand kwetsbaar, dan kan het zelf een dienst of de politie inschakelen. Schrijf "Wat jij vertelt, zeggen we niet zomaar verder", en zeg erbij wanneer we toch iemand inschakelen';

/** In a page, in its language. */
export function pageSecrecyFaults(page: Pick<CheckedText, 'language' | 'file' | 'passages'>): Fault[] {
  const fields = page.passages.filter(({ field }) => OURS.includes(field));
  const blocks = plainBlocks(page).map(({ line, text }) => ({ file: page.file, line, field: 'text', text }));
  return secrecyFaults([...fields, ...blocks], page.language);
}

/** @param said texts in this language, each with its place; a language without a list is not looked at */
export function secrecyFaults(said: readonly Passage[], language: string): Fault[] {
  const promises = PROMISED_SECRECY[language] ?? [];
  return said.flatMap(({ text, ...place }) =>
    sentencesOf(plainWords(text))
      .map((sentence) => sentence.trim())
      .filter((sentence) => promisesTooMuch(sentence.replace(QUOTED, ' … '), promises))
      .map((sentence) => ({ ...place, refused: sentence, words: `"${sentence}": ${INSTEAD}` })),
  );
}

/** A question promises nothing. */
function promisesTooMuch(sentence: string, promises: readonly RegExp[]): boolean {
  if (sentence.endsWith('?') || says(sentence, WITH_LIMITS)) return false;
  return promises.some((promise) => {
    const at = sentence.search(promise);
    return at !== -1 && !says(sentence.slice(0, at).split(CLAUSE_START).at(-1) ?? '', TAKEN_BACK);
  });
}

function says(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(words));
}
