/** What the root gives every page: panel, exit, numbers. */
import { useRouteLoaderData } from 'react-router';
import type { siteData } from './site-data.server';

/** @throws Error outside a page of the site */
export function useSite() {
  const site = useRouteLoaderData<typeof siteData>('root');
  if (!site) throw new Error('the root of the site gave no data');
  return site;
}
