/** Every page of content/pages: the home, the homes of the sections, and what stands in them. */
import type { Page } from 'content-collections';
import type { ReactNode } from 'react';
import { data } from 'react-router';
import { audienceOfFolder } from '~/audiences/audiences';
import { ChatLines } from '~/availability/chat-lines';
import type { PanelData } from '~/availability/panel-view';
import { findPage, folderOf, languageOf, nextPages, pagePath, searchPath, twinsOf } from '~/content/pages';
import { leadsElsewhere } from '~/content/prose';
import { LanguageChoice } from '~/languages/language-choice';
import { MaterialList } from '~/material/material-list';
import { planIn } from '~/safety/plan';
import { PlanTicks } from '~/safety/plan-ticks';
import { SeenList } from '~/safety/seen-list';
import { SearchForm } from '~/search/search-form';
import type { Route } from './+types/page';
import { ContentText } from './parts/content-text';
import { Doors } from './parts/doors';
import { describeHead } from './parts/head';
import { loadPage } from './parts/load-page.server';
import { MisdialLine } from './parts/misdial-line';
import { NextPages } from './parts/next-pages';
import { Offer } from './parts/offer';
import { ReadAloud } from './parts/read-aloud';
import { ReadingPage } from './parts/reading-page';
import { Referrals } from './parts/referrals';
import { SafetyStrip } from './parts/safety-strip';
import { HomePanel } from './parts/site-panel';
import { Twins } from './parts/twins';
import { useSite } from './parts/use-site';
import { WriteChoice } from './parts/write-choice';

/** What a page can show above its text. */
const SHOWN: Record<string, (panel: PanelData) => ReactNode> = {
  chats: (panel) => <ChatLines panel={panel} />,
  material: () => <MaterialList />,
  languages: () => <LanguageChoice />,
};

/** @throws Error when content/ has lost the page: the content check sees it first */
function pathOfSeen(slug: string): string {
  const page = findPage('nl', 'everyone', slug);
  if (!page) throw new Error(`content/pages/nl/everyone/${slug}.md is missing`);
  return pagePath(page);
}

/** What it can show under its first words. */
const SHOWN_INSIDE: Record<string, (page: Page) => ReactNode> = {
  seen: ({ slug }) => <SeenList page={slug} pathOf={pathOfSeen} />,
  plan: ({ language, audience }) => (
    <PlanTicks
      plan={planIn(language, audienceOfFolder(audience))}
      aloud={<ReadAloud id="read-mine" heading="mine" />}
    />
  ),
};

export function loader({ request, context }: Route.LoaderArgs) {
  const page = loadPage(new URL(request.url).pathname, context);
  if (!page) throw data(null, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function ContentPage({ loaderData }: Route.ComponentProps) {
  const { panel } = useSite();
  const { page, html, referrals } = loaderData;
  if (page.slug === 'index') return <Home {...loaderData} />;
  return (
    <ReadingPage page={page} next={<NextPages pages={nextPages(page)} />}>
      <ContentText
        page={page}
        html={html}
        above={SHOWN[page.shows ?? 'nothing']?.(panel)}
        inside={SHOWN_INSIDE[page.shows ?? 'nothing']?.(page)}
        referrals={<Referrals cards={referrals} historySaid={leadsElsewhere(html)} />}
      />
      <Twins pages={twinsOf(page)} />
      {page.audience === 'adults' ? <MisdialLine /> : null}
    </ReadingPage>
  );
}

/** The site's home, and that of a section. */
function Home({ page, html, referrals, news, isHome }: Route.ComponentProps['loaderData']) {
  return (
    <main id="inhoud" className="page home">
      <HomePanel isHome={isHome} news={news} write={isHome ? <WriteChoice /> : undefined} />
      {isHome ? <Doors /> : null}
      {page.ahead ? (
        <div className="ask">
          <SearchForm action={searchPath(languageOf(page.language), folderOf(page))} asked={undefined} />
        </div>
      ) : null}
      <Offer home={page} />
      <ContentText
        page={page}
        html={html}
        referrals={<Referrals cards={referrals} historySaid={leadsElsewhere(html)} />}
      />
      <SafetyStrip />
      {page.audience === 'adults' ? <MisdialLine /> : null}
    </main>
  );
}
