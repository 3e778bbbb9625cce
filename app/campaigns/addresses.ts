/** Campaigns are there for a time only: `standing` says at each request what is at their addresses. */
import { audienceOfFolder } from '~/audiences/audiences';
import { PAGE, type Row } from '~/content/address';
import { pageSheet } from '~/content/addresses';
import { PAPER_QUERY } from '~/material/paper';
import { type Campaign, campaignPath, campaigns, posterPath, qrPath } from './campaigns';
import { landingStanding, printStanding } from './standing';

const placeOf = ({ audience }: Campaign) => ({
  language: 'nl',
  audience: audienceOfFolder(audience),
  folder: audience,
});

export const campaignAddresses: readonly Row[] = [
  {
    kind: 'campaign',
    takes: PAGE,
    at: campaigns.map((campaign) => ({
      path: campaignPath(campaign.code),
      place: placeOf(campaign),
      sheet: campaign.page === undefined ? 'drawn' : (pageSheet(campaign.page) ?? 'form'),
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
      place: placeOf(campaign),
      standing: printStanding(campaign),
    })),
  },
  {
    kind: 'qr',
    takes: PAGE,
    at: campaigns.map((campaign) => ({ path: qrPath(campaign.code), standing: printStanding(campaign) })),
  },
];
