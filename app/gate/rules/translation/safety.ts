/**
 * What a translated page may not lose: the numbers of danger that its Dutch page gives, and the sentences around them as they are now.
 * The lines that it names answer in its language, and its links stay in it.
 */
import { createHash } from 'node:crypto';
import type { Helpline } from 'content-collections';
import { internalLinksOf, tokensOf } from '~/content/prose';
import { OWN_LINE } from '~/helplines/helplines';
import { type CheckedPage, fieldFault, textFault } from '../../checked-page';
import type { Fault } from '../../fault';

type Pages = readonly CheckedPage[];
/** Where somebody goes after sexual violence: it has no number, and is as urgent. */
const CARE_CENTRE = 'zsg';
const SENTENCE = /<(p|li)>(?:(?!<\/\1>).)*<\/\1>/gs;

export interface Known {
  helplines: readonly Helpline[];
  /** The language that an address is in; undefined where nothing stands. */
  languageAt: (path: string) => string | undefined;
}

export function translationFaults(pages: Pages, known: Known): Fault[] {
  return pages.filter(isTranslation).flatMap((page) => {
    const dutch = pages.find((other) => isOriginal(other, page));
    if (!dutch) return [fieldFault(page, 'translationOf', `er is geen Nederlandse pagina "${page.translationOf}"`)];
    return [
      ...missingFaults(page, dutch, known.helplines),
      ...staleFaults(page, dutch, known.helplines),
      ...silentLines(page, known.helplines),
      ...foreignLinks(page, known),
    ];
  });
}

function isTranslation({ language }: CheckedPage): boolean {
  return language !== 'nl';
}

function isOriginal(other: CheckedPage, { audience, translationOf }: CheckedPage): boolean {
  return other.language === 'nl' && other.audience === audience && other.slug === translationOf;
}

function isUrgent(id: string | undefined, helplines: readonly Helpline[]): boolean {
  return id === CARE_CENTRE || helplines.some((line) => line.id === id && line.emergency);
}

function urgentIn(html: string, helplines: readonly Helpline[]): Set<string> {
  return new Set(tokensOf(html).flatMap(({ helpline = '' }) => (isUrgent(helpline, helplines) ? [helpline] : [])));
}

function missingFaults(page: CheckedPage, dutch: CheckedPage, helplines: readonly Helpline[]): Fault[] {
  const own = urgentIn(page.html, helplines);
  return [...urgentIn(dutch.html, helplines)]
    .filter((id) => !own.has(id))
    .map((id) => fieldFault(page, 'text', `${dutch.file} noemt "${id}" bij gevaar: dat moet hier ook staan`));
}

/** The sentences of danger of a page, as they stand in its blocks too. */
function urgentSentences({ html }: CheckedPage, helplines: readonly Helpline[]): string[] {
  return (html.match(SENTENCE) ?? []).filter((sentence) => urgentIn(sentence, helplines).size > 0);
}

/** Eight characters that change with any word of the sentences of danger. */
function safetyMark(page: CheckedPage, helplines: readonly Helpline[]): string {
  return createHash('sha256').update(urgentSentences(page, helplines).join('\n')).digest('hex').slice(0, 8);
}

function staleFaults(page: CheckedPage, dutch: CheckedPage, helplines: readonly Helpline[]): Fault[] {
  if (urgentSentences(dutch, helplines).length === 0) return [];
  const mark = safetyMark(dutch, helplines);
  if (page.safetyOf === mark) return [];
  const words = `de zinnen over gevaar in ${dutch.file} zijn niet die waarvan dit de vertaling is: lees ze naast elkaar, vertaal wat anders is, en schrijf dan safetyOf: "${mark}"`;
  return [fieldFault(page, 'safetyOf', words)];
}

/** 1712 may be named anywhere: what it answers in, the page says. */
function silentLines(page: CheckedPage, helplines: readonly Helpline[]): Fault[] {
  const isSilent = (id: string | undefined) =>
    id !== OWN_LINE && helplines.some((line) => line.id === id && !line.languages.includes(page.language));
  const words = (id: string) =>
    `"${id}" spreekt geen "${page.language}" (languages in haar bestand): kies een lijn die dat wel doet`;
  return [
    ...tokensOf(page.html)
      .flatMap(({ helpline = '' }) => (isSilent(helpline) ? [helpline] : []))
      .map((id) => textFault(page, (text) => text.includes(`:${id}`), words(id))),
    ...page.referrals.filter(isSilent).map((id) => fieldFault(page, 'referrals', words(id))),
  ];
}

function foreignLinks(page: CheckedPage, { languageAt }: Known): Fault[] {
  return internalLinksOf(page.html)
    .filter((path) => (languageAt(path) ?? page.language) !== page.language)
    .map((path) =>
      textFault(
        page,
        (text) => text.includes(`(${path}`),
        `de link naar ${path} leidt naar een andere taal: kies een pagina in deze taal`,
      ),
    );
}
