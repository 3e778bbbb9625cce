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
  return said.flatMap(({ text, ...place }) =>
    sentencesOf(plainWords(text))
      .map((sentence) => sentence.trim())
      .filter((sentence) => promisesTooMuch(sentence.replace(QUOTED, ' … '), language))
      .map((sentence) => ({ ...place, refused: sentence, words: `"${sentence}": ${INSTEAD}` })),
  );
}

/** A question promises nothing. */
function promisesTooMuch(sentence: string, language: string): boolean {
  if (sentence.endsWith('?') || WITH_LIMITS[language]?.test(sentence)) return false;
  const found = (PROMISED_SECRECY[language] ?? []).flatMap((promise) => [...sentence.matchAll(promise)]);
  return found.some(
    ({ index }) => !TAKEN_BACK[language]?.test(sentence.slice(0, index).split(CLAUSE_START).at(-1) ?? ''),
  );
}
