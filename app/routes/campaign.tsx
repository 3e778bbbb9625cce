/** /c/<code>: where a campaign leads. What works now comes first: after a broadcast that is to be called back, or to write. */
import { data } from 'react-router';
import { audienceOfFolder } from '~/audiences/audiences';
import { campaignPath, findCampaign } from '~/campaigns/campaigns';
import { leadsElsewhere } from '~/content/prose';
import { useReader } from '~/i18n/use-text';
import { OnTheWall } from '~/material/on-the-wall';
import { siteContext } from '~/server/context.server';
import { shared } from '~/sharing/shared';
import type { Route } from './+types/campaign';
import { ContentText } from './parts/content-text';
import { describeHead } from './parts/head';
import { fillText, loadPage } from './parts/load-page.server';
import { PageEnd } from './parts/page-end';
import { PageLead } from './parts/page-lead';
import { busyPath } from './parts/panel-for.server';
import { ReadAloud } from './parts/read-aloud';
import { Referrals } from './parts/referrals';
import { sayingFor } from './parts/saying.server';
import { SiteStrip } from './parts/site-panel';

export function loader({ params, context }: Route.LoaderArgs) {
  const campaign = findCampaign(params.code);
  if (!campaign) throw data(null, { status: 404 });
  const { siteUrl } = context.get(siteContext).services.config;
  const audience = audienceOfFolder(campaign.audience);
  const saying = sayingFor(context, { language: 'nl', audience });
  const shown = campaign.page === undefined ? null : loadPage(campaign.page, context);
  const title = saying.translate('site.neutralTitle');
  const description = saying.translate('site.neutralDescription');
  return {
    line: campaign.firstLine,
    title: shown?.page.title ?? campaign.title ?? '',
    shown,
    html: fillText(campaign.html, context, saying, busyPath('nl', audience)),
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
  const { line, title: heading, shown, html } = loaderData;
  const { audience } = useReader();
  return (
    <main id="inhoud" className="page">
      <SiteStrip />
      <OnTheWall audience={audience} line={line} />
      <PageLead page={{ title: heading }} />
      {shown ? (
        <ContentText
          page={shown.page}
          html={shown.html}
          referrals={<Referrals cards={shown.referrals} historySaid={leadsElsewhere(shown.html)} />}
        />
      ) : (
        <article className="text">
          <ReadAloud id="read" />
          <div data-aloud="" dangerouslySetInnerHTML={{ __html: html }} />
        </article>
      )}
      <PageEnd />
    </main>
  );
}
