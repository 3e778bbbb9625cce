/** What the root gives every page, and the document around it: panel, exit, numbers, and what stands inline. */
import { allHelplines } from 'content-collections';
import { addresses, sectionOf, sheets } from '~/addresses/addresses';
import { siteMap } from '~/addresses/book.server';
import { dangerNumbers } from '~/helplines/danger';
import { brusselsDay } from '~/hours/brussels-time';
import { onePageAt } from '~/languages/choice';
import { chooseExit } from '~/leaving/exits';
import { belongsToVisit, sharedAddress } from '~/leaving/trail';
import { carriedQuery } from '~/platform/allowed-query.server';
import { type RouterContext, siteContext } from '~/server/context.server';
import { busyPath, panelFor } from './panel-for.server';
import { printedFor } from './printed-for.server';
import { sayingFor } from './saying.server';

export function siteData(request: Request, context: RouterContext) {
  const { services, facts } = context.get(siteContext);
  const { pathname } = new URL(request.url);
  const place = sectionOf(pathname);
  const { language, audience } = place;
  const onePage = onePageAt(pathname);
  // What a page of one language says of now stands in its own sentences.
  const panelPlace = onePage ? { ...place, language: 'nl' } : place;
  const panel = panelFor(context, panelPlace, panelPathOf(pathname, panelPlace));
  // What a form was answered with has room, and may have no island to wait for.
  const isFreshForm = addresses.get(pathname)?.kind === 'contact' && !facts.sheet;
  const day = brusselsDay(sayingFor(context, place).now);
  return {
    language,
    audience,
    onePage,
    panel,
    printed: printedFor(context, panelPlace, '/'),
    danger: dangerNumbers(allHelplines),
    // Only a page that is the same for everybody is counted: never a form, an answer to one, or an error.
    counted: facts.cacheable,
    exit: chooseExit(place, services.config.exitUrls, pathname, day),
    world: services.pages.worlds[audience],
    style: services.pages.styles[facts.sheet ?? sheets.get(pathname) ?? 'form'],
    before: services.pages.before,
    script: services.pages[scriptFor(isFreshForm, onePage !== undefined)],
    query: carriedQuery(siteMap.known.get(pathname)?.query, request.url),
    trail: belongsToVisit(pathname),
    build: services.pages.build,
    share: sharedAddress(pathname, services.config.siteUrl),
  };
}

function scriptFor(isFreshForm: boolean, isOnePage: boolean): 'formScript' | 'onePageScript' | 'script' {
  if (isOnePage) return 'onePageScript';
  return isFreshForm ? 'formScript' : 'script';
}

/** Where an open page fetches what it says about now: itself, or a page with the same blocks when it is an answer or no page at all. */
function panelPathOf(pathname: string, { language, audience }: ReturnType<typeof sectionOf>): string {
  const address = addresses.get(pathname);
  const isAsked = address && (!address.typed || address.kind === 'contact');
  return isAsked ? pathname : busyPath(language, audience);
}
