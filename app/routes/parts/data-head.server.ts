/** What the head says of a page that is made of data and not of a text of content/pages: it is cited, and may be found. */
import { type RouterContext, siteContext } from '~/server/context.server';
import { shared } from '~/sharing/shared';
import type { Head } from './head';

/** @param path its one address: a list that somebody chose has that of the whole list */
export function dataHead(
  context: RouterContext,
  { title, description, path }: { title: string; description: string; path: string },
): Head {
  const { siteUrl } = context.get(siteContext).services.config;
  const whole = `${title} – 1712`;
  return {
    title: whole,
    description,
    canonical: new URL(path, siteUrl).href,
    shared: shared({ siteUrl, path, title: whole, description }),
    indexed: true,
  };
}
