/** The addresses that search engines may show: all pages that may be found. */
import { addresses } from '~/addresses/addresses';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/sitemap';

export function loader({ context }: Route.LoaderArgs) {
  const { siteUrl } = context.get(siteContext).services.config;
  const urls = [...addresses]
    .filter(([, { listed }]) => listed)
    .map(([path]) => `<url><loc>${new URL(path, siteUrl)}</loc></url>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
  ];
  return new Response(`${xml.join('\n')}\n`, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
