/** Where the tests go. The addresses of content pages come from content/, so that a new page is tested by itself. */
import { allHelplines } from 'content-collections';
import { addresses, isListed } from '~/addresses/addresses';
import { HELPLINES_PATH } from '~/helplines/helplines';

export const AUDIENCES = ['children', 'teens', 'adults'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const SECTIONS: Record<'nl' | 'en', Record<Audience, string>> = {
  nl: { children: '/kinderen', teens: '/jongeren', adults: '/volwassenen' },
  en: { children: '/en/children', teens: '/en/teens', adults: '/en/adults' },
};

/** Paths that search engines may show. */
export const indexedPaths = [...addresses].filter(([, address]) => isListed(address)).map(([path]) => path);
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
export const helplinesOfOneShape: ReadonlySet<string> = new Set(
  allHelplines
    .filter((line) => allHelplines.find((other) => shapeOf(other) === shapeOf(line)) !== line)
    .map(({ id }) => `${HELPLINES_PATH}/${id}`),
);

/** What pages that are made alike have in common; a page of figures and the home of a section are like no other. */
function makeOf(path: string): string {
  const address = addresses.get(path);
  if (!address) return `missing ${languageOf(path)} ${audienceOf(path)}`;
  const { kind, language, audience, folder, sheet } = address;
  const isAlone = kind === 'figures' || path === '/' || path === '/en' || Object.values(SECTIONS.nl).includes(path);
  return [kind, language, audience, folder, sheet, isAlone ? path : ''].join(' ');
}

const pathsToRead = everyPath.filter((path) => !helplinesOfOneShape.has(path));
/** One page of each make, and the pages that are made like one of them. */
export const onePathOfEachMake = pathsToRead.filter(
  (path) =>
    addresses.get(path)?.kind === 'helpline' || pathsToRead.find((other) => makeOf(other) === makeOf(path)) === path,
);
export const pathsMadeAlike = pathsToRead.filter((path) => !onePathOfEachMake.includes(path));

export function languageOf(path: string): 'nl' | 'en' {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl';
}

export function audienceOf(path: string): Audience {
  const inside = (section: string) => path === section || path.startsWith(`${section}/`);
  return AUDIENCES.find((audience) => inside(SECTIONS.nl[audience]) || inside(SECTIONS.en[audience])) ?? 'adults';
}
