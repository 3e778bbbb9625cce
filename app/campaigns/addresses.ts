/** Campaigns are there for a time only: `standing` says at each request what is at their addresses. */
import { PAGE, placeIn, type Row } from '~/content/address';
import { PAPER_QUERY } from '~/material/material';
import { campaignPath, campaigns, posterPath, qrPath } from './campaigns';
import { landingStanding, printStanding } from './standing';

export const campaignAddresses: readonly Row[] = [
  {
    kind: 'campaign',
    takes: PAGE,
    at: campaigns.map((campaign) => ({
      path: campaignPath(campaign.code),
      place: placeIn(campaign.audience),
      sheet: 'wall' as const,
      standing: landingStanding(campaign),
    })),
  },
  {
    kind: 'print',
    takes: { ...PAGE, query: PAPER_QUERY },
    sheet: 'poster',
    cited: true,
    at: campaigns.map((campaign) => ({
      path: posterPath(campaign.code),
      place: placeIn(campaign.audience),
      standing: printStanding(campaign),
    })),
  },
  {
    kind: 'qr',
    takes: PAGE,
    at: campaigns.map((campaign) => ({ path: qrPath(campaign.code), standing: printStanding(campaign) })),
  },
];
