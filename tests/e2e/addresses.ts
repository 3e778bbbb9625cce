/** Where the tests go. The addresses of content pages come from content/, so that a new page is tested by itself. */
import { allHelplines } from 'content-collections';
import { addresses } from '~/addresses/addresses';
import { helplinePath } from '~/helplines/helplines';
import { FULL_RUN } from '../support/full-run';

export const AUDIENCES = ['children', 'teens', 'adults'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const SECTIONS: Record<'nl' | 'en', Record<Audience, string>> = {
  nl: { children: '/kinderen', teens: '/jongeren', adults: '/volwassenen' },
  en: { children: '/en/children', teens: '/en/teens', adults: '/en/adults' },
};

/** Paths that search engines may show. */
export const indexedPaths = [...addresses].filter(([, { listed }]) => listed).map(([path]) => path);
export const formPaths = [...addresses].filter(([, { kind }]) => kind === 'contact').map(([path]) => path);
export const searchPaths = [...addresses].filter(([, { kind }]) => kind === 'search').map(([path]) => path);
/** A page that is not there, in each section and language. */
export const missingPaths = [
  '',
  ...Object.values(SECTIONS.nl),
  '/en',
  ...Object.values(SECTIONS.en),
  '/hulplijnen',
].map((section) => `${section}/bestaat-niet`);
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

/** Pages that are visited: of the helplines, one template, one of each shape stands for those that differ in words only. */
export const visitedPaths = FULL_RUN ? everyPath : everyPath.filter((path) => !helplinesOfOneShape.has(path));

/** What pages that look alike have in common: their kind, their world and their sheet; homes are like no other page. */
function lookOf(path: string): string {
  const address = addresses.get(path);
  if (!address) return `missing ${audienceOf(path)}`;
  const { kind, audience, sheet } = address;
  const isHome = path === '/' || path === '/en' || Object.values(SECTIONS.nl).includes(path);
  return [kind, audience, sheet, isHome ? path : ''].join(' ');
}

/** One page of each look, asked about in all letters and colours and on all screens; the others are asked about their own words. */
export const pathsInEveryLook: ReadonlySet<string> = new Set(
  visitedPaths.filter((path) => FULL_RUN || visitedPaths.find((other) => lookOf(other) === lookOf(path)) === path),
);

export function languageOf(path: string): 'nl' | 'en' {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl';
}

export function audienceOf(path: string): Audience {
  const inside = (section: string) => path === section || path.startsWith(`${section}/`);
  return AUDIENCES.find((audience) => inside(SECTIONS.nl[audience]) || inside(SECTIONS.en[audience])) ?? 'adults';
}
