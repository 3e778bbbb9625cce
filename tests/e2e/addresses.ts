/** Where the tests go. The addresses of content pages come from content/, so that a new page is tested by itself. */
import { allHelplines, allPages } from 'content-collections';
import { addresses } from '~/addresses/addresses';
import { pagePath } from '~/content/pages';
import { helplinePath } from '~/helplines/helplines';
import { tongues } from '~/languages/choice';
import { FULL_RUN } from '../support/full-run';

export const AUDIENCES = ['children', 'teens', 'adults'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Languages with pages for each audience; the others have one page. */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type FullLanguage = (typeof LANGUAGES)[number];

export const SECTIONS: Record<FullLanguage, Record<Audience, string>> = {
  nl: { children: '/kinderen', teens: '/jongeren', adults: '/volwassenen' },
  fr: { children: '/fr/enfants', teens: '/fr/jeunes', adults: '/fr/adultes' },
  de: { children: '/de/kinder', teens: '/de/jugendliche', adults: '/de/erwachsene' },
  en: { children: '/en/children', teens: '/en/teens', adults: '/en/adults' },
};
const ALL_SECTIONS = LANGUAGES.flatMap((language) => Object.values(SECTIONS[language]));

/** Paths that search engines may show. */
export const indexedPaths = [...addresses].filter(([, { listed }]) => listed).map(([path]) => path);
export const formPaths = [...addresses].filter(([, { kind }]) => kind === 'contact').map(([path]) => path);
export const searchPaths = [...addresses].filter(([, { kind }]) => kind === 'search').map(([path]) => path);
/** Pages on which something is chosen and not sent. */
export const chosenPaths = allPages.filter(({ shows }) => shows === 'seen' || shows === 'plan').map(pagePath);
/** A page that is not there, in each section and language. */
export const missingPaths = ['', '/fr', '/de', '/en', ...ALL_SECTIONS, '/hulplijnen'].map(
  (section) => `${section}/bestaat-niet`,
);
export const everyPath = [...indexedPaths, ...formPaths, ...searchPaths, ...missingPaths];

/** What makes the page of a line look different: how many ways it has, and whether the hours of all are known. */
function shapeOf({ channels }: (typeof allHelplines)[number]): string {
  return `${channels.length} ${channels.every(({ hours }) => hours !== null)}`;
}

/** Pages of helplines of whose shape another one is among the rest. */
const helplinesOfOneShape: ReadonlySet<string> = new Set(
  allHelplines
    .filter((line) => allHelplines.find((other) => shapeOf(other) === shapeOf(line)) !== line)
    .map(({ id }) => helplinePath(id)),
);

/** What pages that look alike have in common: their kind, their world and their sheet; homes are like no other page. */
function lookOf(path: string): string {
  const address = addresses.get(path);
  if (!address) return `missing ${audienceOf(path)}`;
  const { kind, audience, sheet } = address;
  const isHome = ['/', '/en', ...Object.values(SECTIONS.nl)].includes(path);
  return [kind, audience, sheet, isHome ? path : ''].join(' ');
}

/** Of a translation: its words are those of its language, and its look that of the Dutch page. */
const lookInLanguage = (path: string) => `${languageOf(path)} ${lookOf(path)}`;
const translatedPaths = everyPath.filter((path) => languageOf(path) !== 'nl');
/** Translations that look like another page of their language. */
const translationsOfOneLook: ReadonlySet<string> = new Set(
  translatedPaths.filter(
    (path) => translatedPaths.find((other) => lookInLanguage(other) === lookInLanguage(path)) !== path,
  ),
);

/**
 * Pages that are visited: of the helplines, one template, one of each shape stands for those that differ in words only, and of
 * each other language one page of each look. What is read of a page without visiting it (its links, its marks) is asked of all.
 */
export const visitedPaths = FULL_RUN
  ? everyPath
  : everyPath.filter((path) => !helplinesOfOneShape.has(path) && !translationsOfOneLook.has(path));

/** One page of each look, asked about in all letters and colours and on all screens; the others are asked about their own words. */
export const pathsInEveryLook: ReadonlySet<string> = new Set(
  visitedPaths.filter((path) => FULL_RUN || visitedPaths.find((other) => lookOf(other) === lookOf(path)) === path),
);

/** By the first part of its address. */
export function languageOf(path: string): string {
  return (
    tongues.find((tongue) => tongue.code !== 'nl' && (path === tongue.path || path.startsWith(`${tongue.path}/`)))
      ?.code ?? 'nl'
  );
}

export function audienceOf(path: string): Audience {
  const inside = (section: string) => path === section || path.startsWith(`${section}/`);
  const isOf = (audience: Audience) => LANGUAGES.some((language) => inside(SECTIONS[language][audience]));
  return AUDIENCES.find(isOf) ?? 'adults';
}
