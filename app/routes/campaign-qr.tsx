/** GET /c/<code>/qr.svg: the campaign's address as a QR code, for who makes a spot, a folder or a poster. */
import { renderToStaticMarkup } from 'react-dom/server';
import { data } from 'react-router';
import { campaignPath, findCampaign } from '~/campaigns/campaigns';
import { siteContext } from '~/server/context.server';
import { QrCode } from '~/ui/qr-code';
import type { Route } from './+types/campaign-qr';

export function loader({ params, context }: Route.LoaderArgs) {
  const campaign = findCampaign(params.code);
  if (!campaign) throw data(null, { status: 404 });
  const { siteUrl } = context.get(siteContext).services.config;
  const svg = renderToStaticMarkup(<QrCode address={new URL(campaignPath(campaign.code), siteUrl).href} />);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
