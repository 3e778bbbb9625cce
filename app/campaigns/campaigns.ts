/** The campaigns of content/campaigns and their addresses. */
import { allCampaigns, type Campaign } from 'content-collections';

export type { Campaign };

export const campaigns: readonly Campaign[] = allCampaigns;

export function campaignPath(code: string): string {
  return `/c/${code}`;
}

/** The picture of its QR code. */
export function qrPath(code: string): string {
  return `${campaignPath(code)}/qr.svg`;
}

/** What is printed of it. */
export function posterPath(code: string): string {
  return `${campaignPath(code)}/affiche`;
}

export function findCampaign(code: string | undefined): Campaign | undefined {
  return campaigns.find((campaign) => campaign.code === code);
}
