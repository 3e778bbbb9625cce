/** The document around every page: head, top, exit. What is in <main> belongs to the routes. */
import { allHelplines } from 'content-collections';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Meta, Outlet, useRouteError, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { addresses, isForm, sectionOf } from './addresses/addresses';
import { siteMap } from './addresses/book.server';
import { languageOf, sectionPath } from './content/pages';
import { dangerNumbers } from './helplines/danger';
import { brusselsDay } from './hours/brussels-time';
import { texts } from './i18n/i18n';
import { longDate } from './i18n/long-date';
import { ReaderContext } from './i18n/use-text';
import { ExitBar } from './leaving/exit-bar';
import { chooseExit } from './leaving/exits';
import { ShareAddress } from './leaving/share-address';
import { belongsToVisit, sharedAddress } from './leaving/trail';
import { carriedQuery } from './platform/allowed-query.server';
import { panelFor } from './routes/parts/panel-for.server';
import { ProblemPage } from './routes/parts/problem-page';
import { SiteFooter } from './routes/parts/site-footer';
import { SiteHeader } from './routes/parts/site-header';
import { siteContext } from './server/context.server';
import { VISITS_PATH } from './visits/visits-path';

export function loader({ request, context }: Route.LoaderArgs) {
  const { services, facts } = context.get(siteContext);
  const { pathname } = new URL(request.url);
  const place = sectionOf(pathname);
  const { language, audience } = place;
  const panel = panelFor(context, place, panelPathOf(pathname, place));
  return {
    language,
    audience,
    panel,
    today: longDate(brusselsDay(services.now()), language),
    danger: dangerNumbers(allHelplines),
    // Only a page that is the same for everybody is counted: never a form, an answer to one, or an error.
    counted: facts.cacheable,
    exit: chooseExit(audience, services.config.exitUrls, Math.random()),
    world: services.pages.worlds[audience],
    style: services.pages.styles[addresses.get(pathname)?.sheet ?? (pathname === VISITS_PATH ? 'charts' : 'form')],
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

export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>('root');
  const failed = Boolean(useRouteError());
  if (!site) return children;
  const { language, audience } = site;
  return (
    <html
      lang={language}
      data-audience={audience}
      data-count={site.counted && !failed ? undefined : 'no'}
      data-query={site.query || undefined}
      {...{ [site.trail ? 'data-trail' : 'data-build']: site.build }}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <script dangerouslySetInnerHTML={{ __html: site.before }} />
        <style dangerouslySetInnerHTML={{ __html: site.world }} />
        <style dangerouslySetInnerHTML={{ __html: site.style }} />
      </head>
      <body>
        <I18nextProvider i18n={texts}>
          <ReaderContext value={{ language, audience }}>
            <SiteHeader />
            {children}
            {site.share && !failed ? <ShareAddress address={site.share} /> : null}
            <SiteFooter today={site.today} />
            <ExitBar address={site.exit} />
          </ReaderContext>
        </I18nextProvider>
        <script type="module" dangerouslySetInnerHTML={{ __html: site.script }} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ProblemPage error={error} />;
}
