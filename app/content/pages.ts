/** The pages of content/pages: finding them, and their addresses. */
import { allPages, type Page } from 'content-collections';
import { AUDIENCES, type Audience, audienceOfFolder } from '~/audiences/audiences';
import { PAGE_GROUPS } from './schemas';
import { type LanguageList, languageList } from './settings';

export type Language = LanguageList['languages'][number];
export type Folder = Audience | 'everyone';

export const languages: Language[] = languageList.languages;

/** @throws when the language is not in content/languages.yaml */
export function languageOf(code: string): Language {
  const language = languages.find((candidate) => candidate.code === code);
  if (!language) throw new Error(`content/languages.yaml: no language "${code}"`);
  return language;
}

/** The language that a path is in, also when nothing stands there: by its prefix. */
export function languageAt(path: string): Language {
  const own = languages.find(({ prefix }) => prefix !== '' && isWithin(path, `/${prefix}`));
  return own ?? languageOf('nl');
}

/** True for the folder itself and for whatever stands in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

export function homePath(language: Language): string {
  return `/${language.prefix}`;
}

export function sectionPath(language: Language, audience: Audience): string {
  return `${language.prefix ? `/${language.prefix}` : ''}/${language.sections[audience]}`;
}

export function contactPath(language: Language, audience: Audience): string {
  return `${sectionPath(language, audience)}/${language.contactSlug}`;
}

/** Where an answer is read: in a section, or for everyone. */
export function answerPath(language: Language, folder: Folder): string {
  const home = folderPath(language, folder);
  return `${home === '/' ? '' : home}/${language.answerSlug}`;
}

/** Where a section is searched, or everything in the language. */
export function searchPath(language: Language, folder: Folder): string {
  const home = folderPath(language, folder);
  return `${home === '/' ? '' : home}/${language.searchSlug}`;
}

/** The address of the home of a folder: a section, or the site's home for everyone. */
export function folderPath(language: Language, folder: Folder): string {
  return folder === 'everyone' ? homePath(language) : sectionPath(language, folder);
}

/** The address of a page of content/pages. */
export function pagePath(page: Page): string {
  const folder = folderPath(languageOf(page.language), folderOf(page));
  if (page.slug === 'index') return folder;
  return folder === '/' ? `/${page.slug}` : `${folder}/${page.slug}`;
}

const pagesByPath = new Map(allPages.map((page) => [pagePath(page), page]));

/** The page of content/pages that stands at a path. */
export function pageAt(path: string): Page | undefined {
  return pagesByPath.get(path);
}

export function folderOf(page: Page): Folder {
  return AUDIENCES.find((audience) => audience === page.audience) ?? 'everyone';
}

export function findPage(language: string, folder: Folder, slug: string): Page | undefined {
  return allPages.find((page) => page.language === language && page.audience === folder && page.slug === slug);
}

/** Adults come for somebody, often not themselves; the young come for what happens to them. */
const YOUNG: (typeof PAGE_GROUPS)[number][] = ['theme', 'moment', 'act', 'role', 'contact'];
const GROUPS_FOR: Record<Folder, readonly (typeof PAGE_GROUPS)[number][]> = {
  children: YOUNG,
  teens: YOUNG,
  adults: PAGE_GROUPS,
  everyone: PAGE_GROUPS,
};

export interface CardGroup {
  /** What the cards answer; undefined: pages without a group. */
  group: Page['group'];
  cards: Page[];
}

/**
 * Pages that have a card on the home of their folder, under their headings, in the order that the content gives. Those for
 * everyone that have one stand among the adults': they speak to them.
 */
export function cardsOf(language: string, folder: Folder): CardGroup[] {
  const pages = allPages
    .filter((page) => page.language === language && page.order !== undefined)
    .filter((page) => audienceOfFolder(folderOf(page)) === folder || page.alsoOn.some((other) => other === folder))
    .sort((first, second) => (first.order ?? 0) - (second.order ?? 0));
  return [...GROUPS_FOR[folder], undefined]
    .map((group) => ({ group, cards: pages.filter((page) => page.group === group) }))
    .filter(({ cards }) => cards.length > 0);
}

/** The cards that a home puts forward, under the headings that its content gives them; none: all its cards stand there. */
export function cardsAhead(home: Page): { title: string; cards: Page[] }[] {
  return (home.ahead ?? []).map(({ title, pages }) => ({ title, cards: pagesBeside(home, pages) }));
}

/** Pages for the readers of a page, by the names of their files; the gate has seen that they are there. */
function pagesBeside({ language, audience }: Page, slugs: readonly string[]): Page[] {
  const readers = audienceOfFolder(audience);
  const beside = allPages.filter((page) => page.language === language && audienceOfFolder(page.audience) === readers);
  return slugs.flatMap((slug) => beside.find((page) => page.slug === slug) ?? []);
}

const NEXT_PAGES = 3;

/**
 * What to read on after a page: those that its content names, else the next of its group on the home of its section; in a section
 * three at least, with the first of that home. A page for everyone, and one on which something is chosen, ends where its content says.
 */
export function nextPages(page: Page): Page[] {
  const own = page.next ? pagesBeside(page, page.next) : nextInGroup(page);
  const section = folderOf(page);
  const isText = section !== 'everyone' && page.shows === undefined;
  const ofHome = isText ? cardsOf(page.language, section).flatMap(({ cards }) => cards) : [];
  const more = ofHome.filter((other) => other !== page && !own.includes(other));
  return [...own, ...more.slice(0, Math.max(0, NEXT_PAGES - own.length))];
}

function nextInGroup(page: Page): Page[] {
  const group = cardsOf(page.language, folderOf(page)).find(({ cards }) => cards.includes(page))?.cards ?? [];
  const at = group.indexOf(page);
  return [...group.slice(at + 1), ...group.slice(0, Math.max(at, 0))].slice(0, NEXT_PAGES);
}

/** The page on a topic that a reader's section has. */
export function pageOnTopic(language: string, audience: Audience, topic: string): Page | undefined {
  return allPages.find((page) => page.language === language && page.audience === audience && page.topic === topic);
}

/** The pages on the same topic in the other sections, youngest readers first. */
export function twinsOf({ language, audience, topic }: Page): Page[] {
  if (topic === undefined) return [];
  return AUDIENCES.filter((other) => other !== audience).flatMap((other) => pageOnTopic(language, other, topic) ?? []);
}

/** The page of a language that is, or translates, a Dutch one. @param dutch the name of its Dutch file */
function findTranslation(language: string, folder: Folder, dutch: string): Page | undefined {
  if (language === 'nl') return findPage(language, folder, dutch);
  return allPages.find(
    (page) => page.language === language && page.audience === folder && page.translationOf === dutch,
  );
}

/** The same page in the other languages, by language code, its own language included. */
export function translationsOf(page: Page): Page[] {
  const original = page.language === 'nl' ? page.slug : page.translationOf;
  return allPages.filter(
    (other) =>
      other.audience === page.audience && (other.language === 'nl' ? other.slug : other.translationOf) === original,
  );
}

/** A page for an audience, by the name of its Dutch file: its own, else that for everyone, else the Dutch one; null when there is none. */
export function pagePathFor(language: string, audience: Audience, dutch: string): string | null {
  const page =
    findTranslation(language, audience, dutch) ??
    findTranslation(language, 'everyone', dutch) ??
    findPage('nl', audience, dutch);
  return page ? pagePath(page) : null;
}

/** The page in a language that has it; else itself. */
export function translationIn(language: string, page: Page): Page {
  return translationsOf(page).find((other) => other.language === language) ?? page;
}

/** The address of a page in a language that has it; else its own. */
export function pathIn(language: string, path: string): string {
  const page = pageAt(path);
  return page ? pagePath(translationIn(language, page)) : path;
}

/** Where a path leads in another language: its translation, else the same section's home, else that language's home. */
export function translationOfPath(path: string, to: Language): string {
  const page = pageAt(path);
  const translation = page && translationsOf(page).find(({ language }) => language === to.code);
  if (translation) return pagePath(translation);
  for (const from of languages) {
    for (const audience of AUDIENCES) {
      for (const at of [contactPath, answerPath, searchPath]) {
        if (path === at(from, audience)) return at(to, audience);
      }
      if (path === sectionPath(from, audience) || path.startsWith(`${sectionPath(from, audience)}/`)) {
        return sectionPath(to, audience);
      }
    }
  }
  return homePath(to);
}
