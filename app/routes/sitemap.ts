/**
 * The addresses that search engines may show: all pages that may be found, each with the same page in the other languages. That
 * stands here and not in the pages, where everybody would wait for it.
 */
import { addresses } from '~/addresses/addresses';
import { alternatesOf } from '~/languages/alternates';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/sitemap';

export function loader({ context }: Route.LoaderArgs) {
  const { siteUrl } = context.get(siteContext).services.config;
  const full = (path: string) => new URL(path, siteUrl).href;
  const alternates = (path: string) =>
    alternatesOf(path).map(
      (other) => `<xhtml:link rel="alternate" hreflang="${other.language}" href="${full(other.path)}"/>`,
    );
  const urls = [...addresses]
    .filter(([, { listed }]) => listed)
    .map(([path]) => `<url>${[`<loc>${full(path)}</loc>`, ...alternates(path)].join('')}</url>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
  ];
  return new Response(`${xml.join('\n')}\n`, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
