/** What the root gives every page: panel, exit, numbers. */
import { useRouteLoaderData } from 'react-router';
import type { loader } from '~/root';

/** @throws Error outside a page of the site */
export function useSite() {
  const site = useRouteLoaderData<typeof loader>('root');
  if (!site) throw new Error('the root of the site gave no data');
  return site;
}
