/** Everything a page of content/ shows: its text with the data filled in, and the lines it refers to with their state now. */
import { allHelplines, type Page } from 'content-collections';
import { addresses } from '~/addresses/addresses';
import { audienceOfFolder } from '~/audiences/audiences';
import { replyTimeInWords } from '~/contact/contact-times';
import { markDutchNames } from '~/content/dutch-names';
import { folderOf, pageAt, pagePath } from '~/content/pages';
import { fillTokens, markForeignLinks } from '~/content/prose';
import { schedule } from '~/content/settings';
import { tokenFiller } from '~/directory/fill-token';
import { helplineCard } from '~/directory/helpline-cards';
import { helplineById } from '~/helplines/helplines';
import type { Saying } from '~/hours/state-words';
import type { Translate } from '~/i18n/use-text';
import { type RouterContext, siteContext } from '~/server/context.server';
import { shared } from '~/sharing/shared';
import { type Head, UNKEPT_ICON } from './head';
import { fillHowTo } from './how-to-block.server';
import { ABOUT_PATH, organizationNow } from './organization-now.server';
import { busyPath } from './panel-for.server';
import { contentNow, listedNow, newsNow, sayingFor } from './saying.server';

/** Null when no page of content/ stands at the path. */
export function loadPage(path: string, context: RouterContext) {
  const page = pageAt(path);
  if (!page) return null;
  const reader = { language: page.language, audience: audienceOfFolder(page.audience) };
  const saying = sayingFor(context, reader);
  const referrals = page.referrals.map((id) => listedNow(context, helplineById(allHelplines, id)));
  const { siteUrl } = context.get(siteContext).services.config;
  const busy = busyPath(reader.language, reader.audience);
  return {
    page,
    isHome: folderOf(page) === 'everyone' && page.slug === 'index',
    news: page.slug === 'index' && page.language === 'nl' ? newsNow(context, reader.audience) : null,
    html: fillText(page.html, context, saying, path === busy ? null : busy),
    referrals: referrals.map((listed) => helplineCard(listed, saying)),
    head: {
      ...pageHead(page, siteUrl, saying.translate),
      ...(path === ABOUT_PATH && { organization: organizationNow(context, saying) }),
    },
  };
}

/**
 * A text with everything filled in that the site says by itself, as it is now.
 * @param busy where the number of a closed line leads; null on that page itself
 */
export function fillText(html: string, context: RouterContext, saying: Saying, busy: string | null): string {
  const fillWord = tokenFiller({
    helplines: contentNow(context).helplines,
    listed: (line) => listedNow(context, line),
    saying,
    replyTime: replyTimeInWords(schedule, saying),
    busyPath: busy,
  });
  const filled = fillTokens(html, (token) => fillHowTo(token, context, saying) ?? fillWord(token));
  return markForeignLinks(
    markDutchNames(filled, saying.language),
    (target) => addresses.get(target)?.language,
    saying.language,
    saying.translate('site.inDutch'),
  );
}

/** What somebody chooses on them is nobody's business. */
const CHOSEN_ON: Page['shows'][] = ['seen', 'plan'];

/** In the sections, and where something is chosen, title and shared link are neutral: it is what a history, or a chat, keeps. */
function pageHead(page: Page, siteUrl: URL, translate: Translate): Head {
  const path = pagePath(page);
  const isChosenOn = CHOSEN_ON.includes(page.shows);
  const isNeutral = isChosenOn || folderOf(page) !== 'everyone';
  const title = isNeutral ? translate('site.neutralTitle') : `${page.title} – 1712`;
  const description = isNeutral ? translate('site.neutralDescription') : page.description;
  return {
    title,
    description: page.description,
    canonical: new URL(path, siteUrl).href,
    shared: shared({ siteUrl, path, title, description }),
    indexed: true,
    ...(isChosenOn && { icon: UNKEPT_ICON }),
  };
}
