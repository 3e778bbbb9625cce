/** Where a form finds its script; without the script's text, which a loader must not hand to a page. */
import type { Services } from '~/server/context.server';
import type { Island } from '~/ui/island';

export function islandOf({ pages }: Services): Island {
  const { path, integrity } = pages.island;
  return { path, integrity };
}
