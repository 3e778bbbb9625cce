/** Everything a page of content/ shows: its text with the data filled in, and the lines it refers to with their state now. */
import { allHelplines, allPages, type Page } from 'content-collections';
import type { RouterContextProvider } from 'react-router';
import { audienceOfFolder } from '~/audiences/audiences';
import { replyTimeInWords } from '~/contact/contact-times';
import { addresses } from '~/content/addresses';
import { folderOf, pagePath, translationsOf } from '~/content/pages';
import { fillTokens, markForeignLinks } from '~/content/prose';
import { schedule } from '~/content/settings';
import { tokenFiller } from '~/helplines/fill-token';
import { helplineCard } from '~/helplines/helpline-cards';
import { helplineById } from '~/helplines/helplines';
import { listedHelpline } from '~/helplines/listing';
import { siteContext } from '~/server/context.server';
import type { Head } from './head';
import { fillHowTo } from './how-to-block.server';
import { ABOUT_PATH, organizationNow } from './organization-now.server';
import { noteChange, sayingFor, sources } from './saying.server';

const pagesByPath = new Map(allPages.map((page) => [pagePath(page), page]));

/** Null when no page of content/ stands at the path. */
export function loadPage(path: string, context: Readonly<RouterContextProvider>) {
  const page = pagesByPath.get(path);
  if (!page) return null;
  const reader = { language: page.language, audience: audienceOfFolder(page.audience) };
  const saying = sayingFor(context, reader);
  const hours = sources(context);
  const referrals = page.referrals.map((id) => listedHelpline(helplineById(allHelplines, id), hours, saying.now));
  for (const { nextChange } of referrals) noteChange(context, nextChange);
  const { siteUrl } = context.get(siteContext).services.config;
  const fillWord = tokenFiller(hours, saying, replyTimeInWords(schedule, saying));
  return {
    page,
    isHome: folderOf(page) === 'everyone' && page.slug === 'index',
    html: markForeignLinks(
      fillTokens(page.html, (token) => fillHowTo(token, context, saying) ?? fillWord(token)),
      (target) => addresses.get(target)?.language,
      page.language,
      saying.translate('site.inDutch'),
    ),
    referrals: referrals.map((listed) => helplineCard(listed, saying)),
    head: {
      ...pageHead(page, siteUrl, saying.translate('site.neutralTitle')),
      ...(path === ABOUT_PATH && { organization: organizationNow(context, saying) }),
    },
  };
}

/** In the sections the title is neutral: it is what a history shows. */
function pageHead(page: Page, siteUrl: URL, neutralTitle: string): Head {
  const inSection = folderOf(page) !== 'everyone';
  return {
    title: inSection ? neutralTitle : `${page.title} – 1712`,
    description: page.description,
    canonical: new URL(pagePath(page), siteUrl).href,
    alternates: translationsOf(page).map((other) => ({
      language: other.language,
      address: new URL(pagePath(other), siteUrl).href,
    })),
    indexed: true,
  };
}
