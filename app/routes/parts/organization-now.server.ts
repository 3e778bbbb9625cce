/** Who we are for search engines, on the page about us. */
import { contactPath, languageOf, pagePathFor } from '~/content/pages';
import { brusselsDay } from '~/hours/brussels-time';
import type { Saying } from '~/hours/state-words';
import { organization } from '~/partners/organization';
import { type RouterContext, siteContext } from '~/server/context.server';
import { contentNow } from './saying.server';

export const ABOUT_PATH = '/over-1712';

export function organizationNow(context: RouterContext, { now, language, translate }: Saying) {
  const { siteUrl } = context.get(siteContext).services.config;
  const form = contactPath(languageOf(language), 'adults');
  const full = (path: string) => new URL(path, siteUrl).href;
  return organization({
    ...contentNow(context),
    today: brusselsDay(now),
    addresses: { site: siteUrl.href, chat: full(pagePathFor(language, 'adults', 'chat') ?? form), form: full(form) },
    translate,
  });
}
