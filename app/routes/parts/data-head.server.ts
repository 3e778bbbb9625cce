/** What the head says of a page that is made of data and not of a text of content/pages: it is cited, and may be found. */
import type { RouterContextProvider } from 'react-router';
import { siteContext } from '~/server/context.server';
import type { Head } from './head';

/** @param path its one address: a list that somebody chose has that of the whole list */
export function dataHead(
  context: Readonly<RouterContextProvider>,
  { title, description, path }: { title: string; description: string; path: string },
): Head {
  const { siteUrl } = context.get(siteContext).services.config;
  return { title: `${title} – 1712`, description, canonical: new URL(path, siteUrl).href, indexed: true };
}
