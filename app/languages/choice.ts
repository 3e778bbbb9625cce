/** All languages of the site by their own names, and where each begins. */
import { homePath, type Language, languages } from '~/content/pages';
import { languageList } from '~/content/settings';

/** Where every language is chosen. */
export const CHOICE_PATH = '/andere-taal';

export interface Tongue {
  code: string;
  name: string;
  path: string;
  direction: 'ltr' | 'rtl';
}

type OnePageLanguage = (typeof languageList.onePage)[number];

export function onePagePath(code: string): string {
  return `/${code}`;
}

/** The language of one page that stands at a path; undefined elsewhere. */
export function onePageAt(path: string): OnePageLanguage | undefined {
  return languageList.onePage.find(({ code }) => onePagePath(code) === path);
}

/** The languages with pages of their own, each with one of its addresses. */
export function inFull(pathOf: (language: Language) => string): Tongue[] {
  return languages.map((one) => ({ code: one.code, name: one.name, path: pathOf(one), direction: 'ltr' }));
}

export const tongues: readonly Tongue[] = [
  ...inFull(homePath),
  ...languageList.onePage.map(({ code, name, direction }) => ({ code, name, path: onePagePath(code), direction })),
];
