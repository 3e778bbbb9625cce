/** /bezet, for everyone and in each section: somebody did not get through. What works this minute, for their age. */
import { data } from 'react-router';
import { sectionOf } from '~/addresses/addresses';
import { NoAnswer, type Tried } from '~/availability/no-answer';
import { TriedForm } from '~/availability/tried-form';
import { filterHelplines, type HelplineFilter } from '~/directory/filter';
import { HelplineCard } from '~/directory/helpline-card';
import { helplineCard } from '~/directory/helpline-cards';
import { listing } from '~/directory/listing';
import { readForm } from '~/forms/answer-form.server';
import { helplinePath } from '~/helplines/helplines';
import { type Reader, useText } from '~/i18n/use-text';
import type { Route } from './+types/busy';
import { ContentText } from './parts/content-text';
import { countUnmet } from './parts/count-unmet.server';
import { describeHead } from './parts/head';
import { loadPage } from './parts/load-page.server';
import { MisdialLine } from './parts/misdial-line';
import { PageEnd } from './parts/page-end';
import { PageLead } from './parts/page-lead';
import { readNow, sayingFor } from './parts/saying.server';
import { SiteStrip } from './parts/site-panel';
import { useSite } from './parts/use-site';

const TRIED: readonly Tried[] = ['call', 'chat', 'both'];

/** Who reads another language than Dutch is shown those who speak it. */
function heardBy({ audience, language }: Reader): HelplineFilter {
  return language === 'nl' ? { audience } : { audience, language };
}

export function loader({ request, context }: Route.LoaderArgs) {
  const path = new URL(request.url).pathname;
  const page = loadPage(path, context);
  if (!page) throw data(null, { status: 404 });
  const place = sectionOf(path);
  const saying = sayingFor(context, place);
  const { openNow } = readNow(context, (hours, now) =>
    listing(now, filterHelplines(hours.helplines, heardBy(place)), hours),
  );
  return { ...page, path, open: openNow.map((listed) => helplineCard(listed, saying)) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const choice = (await readForm(request)).get('tried');
  const tried = TRIED.find((known) => known === choice) ?? 'none';
  countUnmet(request, context, new URL(request.url).pathname, tried);
  return { tried };
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function Busy({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText();
  const { panel } = useSite();
  const { page, path, html, open } = loaderData;
  const tried = actionData?.tried ?? 'none';
  const block = (
    <>
      <TriedForm action={path} tried={tried} />
      <h2 className="now">{t('noAnswer.thisWorks')}</h2>
      <div className="panel inset" data-live="">
        <NoAnswer panel={panel} withMore={false} tried={tried} />
      </div>
    </>
  );
  const byTopic = open.length > 0 && (
    <section className="now">
      <h2>{t('noAnswer.byTopic')}</h2>
      {open.map((card) => (
        <HelplineCard key={card.id} card={card} href={helplinePath(card.id)} />
      ))}
    </section>
  );
  return (
    <main id="inhoud" className="page">
      {/* The page may be found; what somebody answered on it may not. React puts this into <head>. */}
      {actionData && <meta name="robots" content="noindex" />}
      <SiteStrip />
      <PageLead page={page} />
      {page.audience === 'adults' || page.audience === 'everyone' ? <MisdialLine /> : null}
      <ContentText page={page} html={html} above={block} referrals={byTopic} />
      <PageEnd />
    </main>
  );
}
