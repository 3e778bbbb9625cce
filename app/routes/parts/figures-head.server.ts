/** The head of a page of figures: what it is about, and of what it is a part. */
import type { FigureGroup } from '~/figures/groups';
import type { RouterContext } from '~/server/context.server';
import { dataHead } from './data-head.server';
import type { Head } from './head';
import { sayingFor } from './saying.server';

/** @param words where its title and description stand among the interface texts */
export function figuresHead(
  context: RouterContext,
  path: string,
  words: 'figures' | `figures.groups.${FigureGroup}`,
): Head {
  const { translate } = sayingFor(context, { language: 'nl', audience: 'adults' });
  const title = [...new Set([translate(`${words}.title`), translate('figures.title')])].join(' – ');
  return dataHead(context, { title, description: translate(`${words}.description`), path });
}
