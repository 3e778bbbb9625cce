/** /c/<code>: where a campaign leads. What works now comes first: after a broadcast that is to be called back, or to write. */
import { data } from 'react-router';
import { audienceOfFolder } from '~/audiences/audiences';
import { campaignPath, findCampaign } from '~/campaigns/campaigns';
import { siteContext } from '~/server/context.server';
import { shared } from '~/sharing/shared';
import { Scene } from '~/ui/drawings/scene';
import type { Route } from './+types/campaign';
import { ContentText } from './parts/content-text';
import { describeHead } from './parts/head';
import { fillText, loadPage } from './parts/load-page.server';
import { PageLead } from './parts/page-lead';
import { ReadAloud } from './parts/read-aloud';
import { Referrals } from './parts/referrals';
import { SafetyStrip } from './parts/safety-strip';
import { sayingFor } from './parts/saying.server';
import { SitePanel } from './parts/site-panel';
import { useSite } from './parts/use-site';

export function loader({ params, context }: Route.LoaderArgs) {
  const campaign = findCampaign(params.code);
  if (!campaign) throw data(null, { status: 404 });
  const { siteUrl } = context.get(siteContext).services.config;
  const saying = sayingFor(context, { language: 'nl', audience: audienceOfFolder(campaign.audience) });
  const shown = campaign.page === undefined ? null : loadPage(campaign.page, context);
  const title = saying.translate('site.neutralTitle');
  const description = saying.translate('site.neutralDescription');
  return {
    lead: { title: shown?.page.title ?? campaign.title ?? '', opening: campaign.firstLine },
    shown,
    html: fillText(campaign.html, context, saying),
    head: {
      title,
      indexed: false,
      shared: shared({ siteUrl, path: campaignPath(campaign.code), title, description }),
    },
  };
}

/** The address stays in the history and its title beside it: both are neutral. It is there for a time, so nobody lists it. */
export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? describeHead(loaderData.head) : []);

export default function Landing({ loaderData }: Route.ComponentProps) {
  const { audience } = useSite();
  const { lead, shown, html } = loaderData;
  return (
    <main id="inhoud" className="page">
      <PageLead page={lead} />
      <SitePanel withWriting foot={shown ? null : <Scene audience={audience} />} />
      <SafetyStrip />
      {shown ? (
        <ContentText page={shown.page} html={shown.html} referrals={<Referrals cards={shown.referrals} />} />
      ) : (
        <article className="text">
          <ReadAloud id="read" />
          <div data-aloud="" dangerouslySetInnerHTML={{ __html: html }} />
        </article>
      )}
    </main>
  );
}
