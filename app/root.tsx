/** The document around every page: head, top, exit. What is in <main> belongs to the routes. */
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Meta, Outlet, useRouteError, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { texts } from './i18n/i18n';
import { ReaderContext } from './i18n/use-text';
import { ExitBar } from './leaving/exit-bar';
import { ShareAddress } from './leaving/share-address';
import { OnePageHeader } from './routes/parts/one-page-header';
import { PaperHead } from './routes/parts/paper-head';
import { ProblemPage } from './routes/parts/problem-page';
import { siteData } from './routes/parts/site-data.server';
import { SiteFooter } from './routes/parts/site-footer';
import { SiteHeader } from './routes/parts/site-header';

export function loader({ request, context }: Route.LoaderArgs) {
  return siteData(request, context);
}

export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<typeof loader>('root');
  const failed = Boolean(useRouteError());
  if (!site) return children;
  const { language, audience } = site;
  return (
    <html
      lang={language}
      dir={site.onePage?.direction === 'rtl' ? 'rtl' : undefined}
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
            {site.onePage ? <OnePageHeader /> : <SiteHeader exit={site.exit} />}
            {site.onePage ? null : <PaperHead />}
            {children}
            {site.share && !failed ? <ShareAddress address={site.share} /> : null}
            {site.onePage ? null : <SiteFooter />}
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
