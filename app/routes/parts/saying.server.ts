/** What loaders need to put times and states into words, and the sources that all of them read. */
import { allHelplines } from 'content-collections';
import type { RouterContextProvider } from 'react-router';
import type { Audience } from '~/audiences/audiences';
import type { AvailabilitySources } from '~/availability/line';
import { schedule } from '~/content/settings';
import type { Saying } from '~/hours/state-words';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import { siteContext } from '~/server/context.server';

/** The hours of content/, and what the coordinator says about now. */
export function sources(context: Readonly<RouterContextProvider>): AvailabilitySources & { schedule: typeof schedule } {
  return { schedule, helplines: allHelplines, live: context.get(siteContext).services.live.states() };
}

export function sayingFor(
  context: Readonly<RouterContextProvider>,
  { language, audience }: { language: string; audience: Audience },
): Saying {
  const { now } = context.get(siteContext).services;
  return { now: now(), language, translate: translatorFor(texts, { language, audience }) };
}

/** Tells the page cache when something on the page changes; the earliest of all that is said counts. */
export function noteChange(context: Readonly<RouterContextProvider>, iso: string | null): void {
  const { facts } = context.get(siteContext);
  if (iso === null) return;
  facts.nextChange = Math.min(Date.parse(iso), facts.nextChange ?? Number.POSITIVE_INFINITY);
}
