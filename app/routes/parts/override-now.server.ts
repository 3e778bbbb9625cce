/** What can be set under /beheer, what stands, and what visitors would read of it. */
import { allHelplines } from 'content-collections';
import { RouterContextProvider } from 'react-router';
import { differences } from '~/availability/overrides/differences';
import { helplinesToHide } from '~/availability/overrides/overlay';
import type { OverrideBody } from '~/availability/overrides/override';
import type { HideableNumber, Subject } from '~/availability/overrides/override-values';
import { overrideInWords } from '~/availability/overrides/override-words';
import type { PreviewData } from '~/availability/overrides/preview';
import { OWN_LINE } from '~/helplines/helplines';
import { whenInWords } from '~/hours/words';
import { type RouterContext, siteContext } from '~/server/context.server';
import type { SummaryEntry } from '~/ui/error-summary';
import { panelFor } from './panel-for.server';
import { contentNow } from './saying.server';

const KINDS: Record<Subject, readonly OverrideBody['kind'][]> = {
  hours: ['closure', 'hours'],
  number: ['hidden'],
  news: ['news'],
};

/** Those that are not hidden already. */
export function hideableNow(context: RouterContext): HideableNumber[] {
  return helplinesToHide(contentNow(context).helplines, [OWN_LINE]);
}

/** As they are now, not as they were when a page began to be made. */
export function standingNow(context: RouterContext, subject: Subject): string[] {
  return context
    .get(siteContext)
    .services.live.overrides()
    .filter(({ kind }) => KINDS[subject].includes(kind))
    .map((override) => overrideInWords(override, allHelplines));
}

/** What visitors read once it stands, or why it would change nothing. */
export function previewOf(context: RouterContext, body: OverrideBody): PreviewData | { fault: SummaryEntry } {
  const what = overrideInWords(body, allHelplines);
  if (body.kind === 'news')
    return { what, readings: [{ when: '', reader: 'Op het eerste scherm', words: body.words }] };
  if (body.kind === 'hidden') {
    const words = `Het nummer ${body.number} staat nergens meer op de site: niet op de pagina’s, in de badge of in de feed. Wat de hulplijn nog heeft (chat, mail, website), blijft staan. Het komt vanzelf terug als er een ander nummer in content staat.`;
    return { what, readings: [{ when: '', reader: 'Overal', words }] };
  }
  const { moment } = context.get(siteContext);
  const moments = differences(contentNow(context).schedule, body, moment.now);
  if (moments.length === 0) {
    const words = 'Dan verandert er niets: volgens de uren is het dan al zo.';
    return { fault: { fieldId: 'from', words } };
  }
  return { what, readings: moments.flatMap((at) => readingsAt(context, body, at)) };
}

const READERS = [
  ['adults', 'Volwassenen'],
  ['children', 'Kinderen'],
] as const;

/** The headline and the sentences about closed lines, as they stand on the homes at a moment. */
function readingsAt(context: RouterContext, body: OverrideBody, at: Date): PreviewData['readings'] {
  const own = context.get(siteContext);
  const { now, overrides } = own.moment;
  const then = new RouterContextProvider();
  const asIfSet = { ...body, id: '', by: '', setAt: now };
  then.set(siteContext, { ...own, moment: { ...own.moment, now: at, overrides: [...overrides, asIfSet] } });
  return READERS.map(([audience, reader]) => {
    const { headline, closedWords } = panelFor(then, { language: 'nl', audience });
    const words = [headline.now, headline.next, ...closedWords.map((line) => line.words)].filter(Boolean).join(' ');
    return { when: whenInWords(at, now, 'nl'), reader, words };
  });
}
