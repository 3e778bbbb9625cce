/** No text advises what the voice forbids, in other words either: app/gate/forbidden-advice.ts. */
import { sentencesOf } from '~/content/reading-level';
import type { CheckedText } from '../checked-page';
import type { Fault } from '../fault';
import { BLAME, FORBIDDEN_ACTS, type ForbiddenAct } from '../forbidden-advice';
import type { Passage } from '../passage';
import { plainBlocks } from '../plain-text';

/** What other people say or think stands in quotes: it is no advice of ours. */
const QUOTED = /"[^"]*"|“[^”]*”|(?<!\p{L})'[^']*'(?!\p{L})/gu;
const BETWEEN_CLAUSES = /[,;:()–—]|\s(?:maar|want|zodat)\s/u;
const DENIED = /(?<!\p{L})(?:niet|niks|niets|geen|nooit|niemand|zonder|hoef\p{L}*|ook niet)(?!\p{L})/iu;
/** Said to somebody as what to do. */
const ADVISED =
  /(?<!\p{L})(?:je (?:kan|kunt|moet|zou)|(?:kan|moet|zou|wil) je|probeer|durf|overweeg|waag het|het (?:helpt|loont)|(?:het|dat) is (?:vaak |soms |altijd |meestal )?(?:goed|beter|best|verstandig|slim|nodig)|doe je (?:er )?(?:goed|best)|we raden|wij raden|onze raad)(?!\p{L})/iu;
/** Asked as what should have been done; any other question asks how it is. */
const ASKED = /(?<!\p{L})heb je (?:het )?(?:al|ooit)(?!\p{L})/iu;
/** What somebody else says or thinks, without quotes. */
const REPORTED = /(?<!\p{L})(?:ze[gi]\p{L}*|zei|denk\p{L}*|vind\p{L}*|roep\p{L}*|vroeg) (?:[^.?!]* )?dat .*$/iu;
const SAYS = /(?<!\p{L})(?:zei|zegt|zeggen|zeiden|roept|denkt|denk)(?!\p{L})[^.?!]*:$/iu;

/** The fields of a page that 1712 says; its opening is the reader's own sentence. */
const OURS = ['title', 'description', 'card'];

/** On a Dutch page. */
export function pageAdviceFaults(page: Pick<CheckedText, 'language' | 'file' | 'passages'>): Fault[] {
  if (page.language !== 'nl') return [];
  const fields = page.passages.filter(({ field }) => OURS.includes(field));
  const blocks = plainBlocks(page).map(({ line, text }) => ({ file: page.file, line, field: 'text', text }));
  return adviceFaults([...fields, ...blocks]);
}

/** @param said Dutch texts, each with its place */
export function adviceFaults(said: readonly Passage[]): Fault[] {
  return said.flatMap(({ text, ...place }) =>
    sentencesOf(text).flatMap((one, index, all) => {
      const sentence = one.trim();
      const words = SAYS.test(all[index - 1]?.trim() ?? '') ? undefined : wrongWith(sentence.replace(QUOTED, ' … '));
      return words === undefined ? [] : [{ ...place, refused: sentence, words: `"${sentence}": ${words}` }];
    }),
  );
}

function wrongWith(sentence: string): string | undefined {
  const own = sentence.replace(REPORTED, '');
  if (BLAME.some((pattern) => pattern.test(own))) {
    return 'dit legt de schuld bij wie leest. Schrijf dat wie pijn doet, daar zelf voor kiest';
  }
  const isQuestion = own.endsWith('?');
  const clauses = own.split(BETWEEN_CLAUSES).map((clause) => clause.trim());
  const found = FORBIDDEN_ACTS.find((forbidden) =>
    clauses.some((clause) => !DENIED.test(clause) && isTold(clause, forbidden, isQuestion)),
  );
  return found && `dit raden we niet aan: ${found.instead}`;
}

function isTold(clause: string, { order, act }: ForbiddenAct, isQuestion: boolean): boolean {
  if (!isQuestion && order.test(clause)) return true;
  const [told, done] = [clause.search(isQuestion ? ASKED : ADVISED), clause.search(act)];
  return told !== -1 && told < done;
}
