/** The head of a page of figures: it is cited, so it has a title and an address of its own and may be found. */
import type { FigureGroup } from '~/figures/groups';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import type { Head } from './head';

/** @param words where its title and description stand among the interface texts */
export function figuresHead(siteUrl: URL, path: string, words: 'figures' | `figures.groups.${FigureGroup}`): Head {
  const translate = translatorFor(texts, { language: 'nl', audience: 'adults' });
  return {
    title: [...new Set([translate(`${words}.title`), translate('figures.title'), '1712'])].join(' – '),
    description: translate(`${words}.description`),
    canonical: new URL(path, siteUrl).href,
    indexed: true,
  };
}
