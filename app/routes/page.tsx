/** Every page of content/pages: the home, the homes of the sections, and what stands in them. */
import type { ReactNode } from 'react';
import { data } from 'react-router';
import { ChatLines } from '~/availability/chat-lines';
import type { PanelData } from '~/availability/panel-data';
import { cardsOf, folderOf, twinsOf } from '~/content/pages';
import { MaterialList } from '~/material/material-list';
import { Scene } from '~/ui/drawings/scene';
import type { Route } from './+types/page';
import { ContentText } from './parts/content-text';
import { Doors } from './parts/doors';
import { describeHead } from './parts/head';
import { loadPage } from './parts/load-page.server';
import { MisdialLine } from './parts/misdial-line';
import { Offer } from './parts/offer';
import { PageLead } from './parts/page-lead';
import { Referrals } from './parts/referrals';
import { SafetyStrip } from './parts/safety-strip';
import { SitePanel } from './parts/site-panel';
import { Twins } from './parts/twins';
import { useSite } from './parts/use-site';

/** What a page can show above its text. */
const SHOWN: Record<string, (panel: PanelData) => ReactNode> = {
  chats: (panel) => <ChatLines panel={panel} />,
  material: () => <MaterialList />,
};

export function loader({ request, context }: Route.LoaderArgs) {
  const page = loadPage(new URL(request.url).pathname, context);
  if (!page) throw data(null, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function ContentPage({ loaderData }: Route.ComponentProps) {
  const { panel, audience } = useSite();
  const { page, html, referrals, isHome } = loaderData;
  const isIndex = page.slug === 'index';
  return (
    <main id="inhoud" className={isIndex ? 'page home' : 'page'}>
      {isIndex ? null : <PageLead page={page} />}
      <SitePanel
        withHeadline={isIndex}
        compact={!isIndex && page.shows !== 'chats'}
        foot={isIndex ? <Scene audience={audience} /> : null}
      >
        {isHome ? <Doors /> : null}
      </SitePanel>
      <SafetyStrip />
      <ContentText
        page={page}
        html={html}
        above={SHOWN[page.shows ?? 'nothing']?.(panel)}
        referrals={<Referrals cards={referrals} />}
      />
      {isIndex ? <Offer groups={cardsOf(page.language, folderOf(page))} /> : <Twins pages={twinsOf(page)} />}
      {page.audience === 'adults' ? <MisdialLine /> : null}
    </main>
  );
}
