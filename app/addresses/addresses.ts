/** Every address of the site that shows a page: what stands there and for whom. */
import { allHelplines, allPages, type Page } from 'content-collections';
import { AUDIENCES, type Audience, audienceOfFolder } from '~/audiences/audiences';
import { campaignPath, campaigns, posterPath } from '~/campaigns/campaigns';
import {
  contactPath,
  folderOf,
  isWithin,
  languageAt,
  languages,
  pagePath,
  searchPath,
  sectionPath,
} from '~/content/pages';
import { FIGURE_GROUPS, FIGURES_PATH, groupPath } from '~/figures/groups';
import { HELPLINES_PATH, helplinePath } from '~/helplines/helplines';
import { ORDER_PATH, printPages } from '~/material/material';
import type { Sheet } from '~/ui/styles/sheets';

export interface Address {
  kind: 'page' | 'busy' | 'contact' | 'helplines' | 'helpline' | 'search' | 'figures' | 'campaign' | 'print' | 'order';
  language: string;
  audience: Audience;
  /** The section it belongs to, or everyone. */
  folder: Audience | 'everyone';
  /** The stylesheet it carries; that of forms where nothing is said. */
  sheet?: Sheet;
}

/** The adults' form under its short address. */
export const SHORT_CONTACT_PATH = '/contact';

function pageAddresses(): [string, Address][] {
  return allPages.map((page) => [
    pagePath(page),
    {
      kind: page.shows === 'no-answer' ? 'busy' : 'page',
      language: page.language,
      audience: audienceOfFolder(page.audience),
      folder: folderOf(page),
      sheet: sheetOf(page),
    },
  ]);
}

function sheetOf({ slug, shows, drawings, html }: Page): Sheet {
  if (shows === 'no-answer') return 'form';
  if (shows === 'languages') return 'directory';
  if (slug === 'index' || drawings) return 'drawn';
  return /<table|<details|insluiten:/.test(html) ? 'advice' : 'reading';
}

function contactAddresses(): [string, Address][] {
  return languages.flatMap((language) =>
    AUDIENCES.map((audience): [string, Address] => [
      contactPath(language, audience),
      { kind: 'contact', language: language.code, audience, folder: audience },
    ]),
  );
}

function searchAddresses(): [string, Address][] {
  return (['everyone', ...AUDIENCES] as const).map((folder) => [
    searchPath(folder),
    { kind: 'search', language: 'nl', audience: audienceOfFolder(folder), folder },
  ]);
}

/** True where something is typed: never kept, counted or found through a search engine. */
export function isForm({ kind }: Address): boolean {
  return kind === 'contact' || kind === 'search';
}

function directoryAddresses(): [string, Address][] {
  const everyone = { language: 'nl', audience: 'adults', folder: 'everyone' } as const;
  return [
    [SHORT_CONTACT_PATH, { ...everyone, kind: 'contact', folder: 'adults' }],
    [HELPLINES_PATH, { ...everyone, kind: 'helplines', sheet: 'directory' }],
    ...allHelplines.map((helpline): [string, Address] => [
      helplinePath(helpline.id),
      { ...everyone, kind: 'helpline', sheet: 'directory' },
    ]),
    ...[FIGURES_PATH, ...FIGURE_GROUPS.map(groupPath)].map((path): [string, Address] => [
      path,
      { ...everyone, kind: 'figures', sheet: 'figures' },
    ]),
  ];
}

/** Campaigns are there for a time only: where their addresses lead now is decided by the server's map. */
function campaignAddresses(pages: ReadonlyMap<string, Address>): [string, Address][] {
  return campaigns.flatMap(({ code, audience, page }): [string, Address][] => {
    const place = { language: 'nl', audience: audienceOfFolder(audience), folder: audience };
    const sheet = page === undefined ? 'drawn' : (pages.get(page)?.sheet ?? 'form');
    return [
      [campaignPath(code), { ...place, kind: 'campaign', sheet }],
      [posterPath(code), { ...place, kind: 'print', sheet: 'poster' }],
    ];
  });
}

const ofPages: ReadonlyMap<string, Address> = new Map(pageAddresses());

function materialAddresses(): [string, Address][] {
  const everyone = { language: 'nl', audience: 'adults', folder: 'everyone' } as const;
  return [
    [ORDER_PATH, { ...everyone, kind: 'order' }],
    ...printPages.map(({ path, audience }): [string, Address] => [
      path,
      { ...everyone, audience, kind: 'print', sheet: 'poster' },
    ]),
  ];
}

/** All known addresses by path (no trailing slash). */
export const addresses: ReadonlyMap<string, Address> = new Map([
  ...ofPages,
  ...campaignAddresses(ofPages),
  ...materialAddresses(),
  ...contactAddresses(),
  ...directoryAddresses(),
  ...searchAddresses(),
]);

const LISTED: readonly Address['kind'][] = ['page', 'busy', 'helplines', 'helpline', 'figures'];

/** True for what search engines may show: no forms, and nothing that is there for a time or to be printed. */
export function isListed({ kind }: Address): boolean {
  return LISTED.includes(kind);
}

/** The section whose look and words a path has, also when nothing stands there: for 404 and error pages. */
export function sectionOf(path: string): { language: string; audience: Audience } {
  const known = addresses.get(path);
  if (known) return known;
  const language = languageAt(path);
  const audience = AUDIENCES.find((candidate) => isWithin(path, sectionPath(language, candidate))) ?? 'adults';
  return { language: language.code, audience };
}
