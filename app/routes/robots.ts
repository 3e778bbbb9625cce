/** What search engines may read: all pages; not the parts that are no pages. */
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/robots';

export function loader({ context }: Route.LoaderArgs) {
  const { siteUrl } = context.get(siteContext).services.config;
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /beheer',
    `Sitemap: ${new URL('/sitemap.xml', siteUrl)}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
