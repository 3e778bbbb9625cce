/** What the root gives every page, and the document around it: panel, exit, numbers, and what stands inline. */
import { allHelplines } from 'content-collections';
import type { RouterContextProvider } from 'react-router';
import { addresses, isForm, sectionOf, sheets } from '~/addresses/addresses';
import { siteMap } from '~/addresses/book.server';
import { languageOf, sectionPath } from '~/content/pages';
import { dangerNumbers } from '~/helplines/danger';
import { brusselsDay } from '~/hours/brussels-time';
import { longDate } from '~/i18n/long-date';
import { chooseExit } from '~/leaving/exits';
import { belongsToVisit, sharedAddress } from '~/leaving/trail';
import { carriedQuery } from '~/platform/allowed-query.server';
import { siteContext } from '~/server/context.server';
import { panelFor } from './panel-for.server';
import { sayingFor } from './saying.server';

export function siteData(request: Request, context: Readonly<RouterContextProvider>) {
  const { services, facts } = context.get(siteContext);
  const { pathname } = new URL(request.url);
  const place = sectionOf(pathname);
  const { language, audience } = place;
  const panel = panelFor(context, place, panelPathOf(pathname, place));
  return {
    language,
    audience,
    panel,
    today: longDate(brusselsDay(sayingFor(context, place).now), language),
    danger: dangerNumbers(allHelplines),
    // Only a page that is the same for everybody is counted: never a form, an answer to one, or an error.
    counted: facts.cacheable,
    exit: chooseExit(audience, services.config.exitUrls, Math.random()),
    world: services.pages.worlds[audience],
    style: services.pages.styles[sheets.get(pathname) ?? 'form'],
    before: services.pages.before,
    script: services.pages.script,
    query: carriedQuery(siteMap.known.get(pathname)?.query, request.url),
    trail: belongsToVisit(pathname),
    build: services.pages.build,
    share: sharedAddress(pathname, services.config.siteUrl),
  };
}

/** Where an open page fetches its panel anew: itself, or its section's home when it is a form or no page at all. */
function panelPathOf(pathname: string, { language, audience }: ReturnType<typeof sectionOf>): string {
  const address = addresses.get(pathname);
  return !address || isForm(address) ? sectionPath(languageOf(language), audience) : pathname;
}
