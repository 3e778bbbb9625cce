/** Every page of content/pages: the home, the homes of the sections, and what stands in them. */
import type { Page } from 'content-collections';
import { data } from 'react-router';
import { ChatLines } from '~/availability/chat-lines';
import { cardsOf, folderOf, pagePath } from '~/content/pages';
import { useText } from '~/i18n/use-text';
import { Scene } from '~/ui/drawings/scene';
import { StepPicture } from '~/ui/drawings/steps';
import type { Route } from './+types/page';
import { ContentText } from './parts/content-text';
import { Doors } from './parts/doors';
import { describeHead } from './parts/head';
import { loadPage } from './parts/load-page.server';
import { MisdialLine } from './parts/misdial-line';
import { PageLead } from './parts/page-lead';
import { Referrals } from './parts/referrals';
import { SafetyStrip } from './parts/safety-strip';
import { SitePanel } from './parts/site-panel';
import { useSite } from './parts/use-site';

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
        compact={!isIndex && page.shows === undefined}
        foot={isIndex ? <Scene audience={audience} /> : null}
      >
        {isHome ? <Doors /> : null}
      </SitePanel>
      <SafetyStrip />
      <ContentText
        page={page}
        html={html}
        above={page.shows === 'chats' ? <ChatLines panel={panel} /> : null}
        referrals={<Referrals cards={referrals} />}
      />
      {isIndex ? <Offer cards={cardsOf(page.language, folderOf(page))} /> : null}
      {page.audience === 'adults' ? <MisdialLine /> : null}
    </main>
  );
}

function Offer({ cards }: { cards: Page[] }) {
  const t = useText();
  if (cards.length === 0) return null;
  return (
    <section className="offer">
      <h2>{t('offer.title')}</h2>
      <ul className="cards">
        {cards.map((card) => (
          <li key={card.slug}>
            <a href={pagePath(card)}>
              {card.picture ? <StepPicture name={card.picture} /> : null}
              <span>
                <strong>{card.title}</strong>
                {card.card}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
