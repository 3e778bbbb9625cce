/** /c/<code>/affiche: the campaign's poster, A4 or A6, to be printed by who hangs it up. */
import { data } from 'react-router';
import { audienceOfFolder } from '~/audiences/audiences';
import { campaignPath, findCampaign, qrPath } from '~/campaigns/campaigns';
import { useText } from '~/i18n/use-text';
import { PAPER_QUERY } from '~/material/material';
import { Poster } from '~/material/poster';
import { readQuery } from '~/platform/allowed-query.server';
import type { Route } from './+types/campaign-poster';
import { describeHead } from './parts/head';
import { PrintPage } from './parts/print-page';
import { printedFor } from './parts/printed-for.server';

export function loader({ params, request, context }: Route.LoaderArgs) {
  const campaign = findCampaign(params.code);
  if (!campaign) throw data(null, { status: 404 });
  const { formaat } = readQuery(PAPER_QUERY, new URL(request.url).searchParams);
  const audience = audienceOfFolder(campaign.audience);
  return {
    paper: formaat,
    line: campaign.firstLine,
    path: campaignPath(campaign.code),
    qr: qrPath(campaign.code),
    printed: printedFor(context, { language: 'nl', audience }, campaignPath(campaign.code)),
  };
}

export const meta: Route.MetaFunction = () => describeHead({ title: 'Affiche – 1712', indexed: false });

export default function CampaignPoster({ loaderData }: Route.ComponentProps) {
  const t = useText();
  const { paper, line, qr, printed } = loaderData;
  const download = (
    <a href={qr} download="">
      {t('material.qr')}
    </a>
  );
  return (
    <PrintPage what="poster" paper={paper} link={download}>
      <Poster paper={paper} line={line} printed={printed} />
    </PrintPage>
  );
}
