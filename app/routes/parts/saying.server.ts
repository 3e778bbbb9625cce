/**
 * What loaders read of the page's moment: its day, for words, and the states of the lines. Whoever reads it tells the page cache in
 * the same step until when it is true, so that no loader can forget to.
 */
import { allHelplines, type Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import type { AvailabilitySources } from '~/availability/line';
import { helplinesWith, newsFor, scheduleWith } from '~/availability/overrides/overlay';
import { linesAhead, schedule } from '~/content/settings';
import { type ListedHelpline, listedHelpline } from '~/directory/listing';
import { helplineById } from '~/helplines/helplines';
import { nextMidnight } from '~/hours/brussels-time';
import type { Saying } from '~/hours/state-words';
import { texts } from '~/i18n/i18n';
import { type Reader, translatorFor } from '~/i18n/use-text';
import { type RouterContext, siteContext } from '~/server/context.server';

/** The hours of content/ with what was set over them, and what the coordinator says about now. */
type Hours = AvailabilitySources & { schedule: typeof schedule };

/** For words about days: "morgen" is true until midnight. */
export function sayingFor(context: RouterContext, { language, audience }: Reader): Saying {
  const { now } = context.get(siteContext).moment;
  noteChange(context, nextMidnight(now).getTime());
  return { now, language, translate: translatorFor(texts, { language, audience }) };
}

/** Hours and helplines of content/ with what was set over them: what a loader says of either, it reads here. */
export function contentNow(context: RouterContext) {
  const { overrides } = context.get(siteContext).moment;
  return { schedule: scheduleWith(schedule, overrides), helplines: helplinesWith(allHelplines, overrides) };
}

/** The line of news on the homes of an audience, in Dutch; null: there is none. */
export function newsNow(context: RouterContext, audience: Audience): string | null {
  const { now, overrides } = context.get(siteContext).moment;
  const news = newsFor(overrides, audience, now);
  noteChange(context, news ? news.until.getTime() : Number.POSITIVE_INFINITY);
  return news?.words ?? null;
}

/** @returns what `read` makes of the page's moment; its `nextChange` is when that is no longer true (ISO; null: not known to end) */
export function readNow<Read extends { nextChange: string | null }>(
  context: RouterContext,
  read: (hours: Hours, now: Date) => Read,
): Read {
  const { now, live } = context.get(siteContext).moment;
  const found = read({ ...contentNow(context), ahead: linesAhead, live }, now);
  noteChange(context, found.nextChange === null ? Number.POSITIVE_INFINITY : Date.parse(found.nextChange));
  return found;
}

/** One line with the state of each of its ways. */
export function listedNow(context: RouterContext, helpline: Helpline): ListedHelpline {
  return readNow(context, (hours, now) => listedHelpline(helplineById(hours.helplines, helpline.id), hours, now));
}

/** The earliest of all that is read counts. */
function noteChange(context: RouterContext, change: number): void {
  const { facts } = context.get(siteContext);
  facts.nextChange = Math.min(change, facts.nextChange ?? Number.POSITIVE_INFINITY);
}
