/**
 * What makes one Dutch page sound wrong: telegrams, doubt that is the editor's, and 1712 left out. Warnings: they stop no
 * build, for a person has to hear it.
 */
import { tokensOf } from '~/content/prose';
import { sentencesOf, wordsOf } from '~/content/reading-level';
import { OWN_LINE } from '~/helplines/helplines';
import type { CheckedPage, CheckedText } from '../checked-page';
import type { Fault } from '../fault';
import { plainBlocks, type TextBlock } from '../plain-text';

/** So many sentences in a row, each of so few words, read like a telegram. */
const RUN = 3;
const FEW_WORDS = 5;

/** Somebody who does not know, or did not look, says so to the reader. */
const DOUBTS = [
  '(?:weten|vonden|kennen|vinden|kregen) (?:we|wij) (?:dat |het |hier |die |ze )*(?:nog )?niet',
  '(?:we|wij) (?:weten|vonden|kennen) (?:(?:dat|het|die|ze) )?(?:nog )?niet',
  '(?:we|wij) (?:hebben|konden) [^.?]*niet (?:gevonden|vinden)',
  '(?:konden|kunnen) (?:we|wij) (?:hier |dat )?(?:nog )?niet nakijken',
  '(?:is|zijn|werd|werden) niet (?:gemeten|nagekeken|gevonden)',
  'moet 1712 (?:hier|dat) nog',
  '(?:staat|staan) hier nog niet',
];
const DOUBT = new RegExp(`(?<!\\p{L})(?:${DOUBTS.join('|')})(?!\\p{L})`, 'iu');
/** The accessibility statement has to say what was not tried. */
const MAY_DOUBT = 'toegankelijkheid';

export interface Sentence {
  line: number | null;
  text: string;
}

/** Of a Dutch page; none of another. */
function textBlocks(page: CheckedText): TextBlock[] {
  return page.language === 'nl' ? plainBlocks(page).filter(({ isHeading }) => !isHeading) : [];
}

export function sentencesIn(page: CheckedText): Sentence[] {
  return textBlocks(page).flatMap(({ line, text }) => sentencesOf(text).map((sentence) => ({ line, text: sentence })));
}

/** Paragraphs in which short sentences follow each other. */
export function telegramsIn(page: CheckedText): TextBlock[] {
  return textBlocks(page).filter(({ text }) => {
    let run = 0;
    return sentencesOf(text).some((sentence) => {
      run = wordsOf(sentence).length <= FEW_WORDS ? run + 1 : 0;
      return run === RUN;
    });
  });
}

export function doubtsIn(page: CheckedText): Sentence[] {
  return page.slug === MAY_DOUBT ? [] : sentencesIn(page).filter(({ text }) => DOUBT.test(text));
}

/** A page for adults that never names the number. */
export function leaves1712Out({ language, audience, html }: CheckedPage): boolean {
  const names = tokensOf(html).some(({ name, helpline }) => name === 'bel' && helpline === OWN_LINE);
  return language === 'nl' && audience === 'adults' && !names;
}

/** What is heard in any text, a block among them. */
export function textWarnings(text: CheckedText): Fault[] {
  return [
    ...doubtsIn(text).map(({ line, text: sentence }) =>
      warning(text, line, `"${sentence}" is een twijfel van ons: zet die in toConfirm, en zeg hier wat veilig is`),
    ),
    ...telegramsIn(text).map(({ line }) =>
      warning(text, line, 'drie heel korte zinnen na elkaar lezen als een telegram'),
    ),
  ];
}

export function soundWarnings(page: CheckedPage): Fault[] {
  const words = 'noemt het nummer van 1712 nergens: zet {{bel:1712}} in de tekst';
  return [...textWarnings(page), ...(leaves1712Out(page) ? [warning(page, null, words)] : [])];
}

function warning({ file }: CheckedText, line: number | null, words: string): Fault {
  return { file, line, field: 'text', words };
}
