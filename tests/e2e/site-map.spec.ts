/** What holds for the pages together: the sitemap, what search engines are told, languages, links. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addresses } from '~/addresses/addresses';
import { languageList } from '~/content/settings';
import { FIGURE_GROUPS, tablePath } from '~/figures/groups';
import { tableIds } from '~/figures/tables';
import { CHOICE_PATH } from '~/languages/choice';
import { ask } from '../support/http-client';
import {
  AUDIENCES,
  everyPath,
  formPaths,
  indexedPaths,
  LANGUAGES,
  languageOf,
  missingPaths,
  SECTIONS,
  searchPaths,
} from './addresses';
import { expect, test } from './fixtures';
import { type PageFacts, readPages } from './page-facts';

async function allFacts(page: Page, paths = everyPath): Promise<PageFacts[]> {
  await page.goto('/privacy');
  return readPages(page, paths);
}

function twice<T>(values: T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test('the sitemap lists every page of content/ and every helpline, and no form', async ({ site }) => {
  const xml = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const listed = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address));
  expect(new Set(listed.map(({ origin }) => origin))).toEqual(new Set([site.url]));
  expect(listed.map(({ pathname }) => pathname).toSorted()).toEqual(indexedPaths.toSorted());
  const files = readdirSync('content/pages', { recursive: true }).filter((name) => String(name).endsWith('.md'));
  const helplines = readdirSync('content/helplines').filter((name) => name.endsWith('.yaml'));
  // And the list of helplines itself.
  expect(listed).toHaveLength(
    files.length + languageList.onePage.length + helplines.length + 1 + 1 + FIGURE_GROUPS.length,
  );
});

test('what is listed may be found and describes itself in words of its own', async ({ page }) => {
  const pages = await allFacts(page, indexedPaths);
  expect(pages.filter(({ indexed }) => !indexed).map(({ path }) => path)).toEqual([]);
  for (const { path, canonical } of pages) expect.soft(new URL(canonical ?? '', 'http://x').pathname).toBe(path);
  expect(twice(pages.map(({ description }) => description))).toEqual([]);
  const short = pages.filter(({ description }) => (description ?? '').length < 30);
  expect(short.map(({ path, description }) => `${path}: ${description}`)).toEqual([]);
});

test('forms and pages that are not there may not be found', async ({ page, watch }) => {
  watch.allow(/status of 404/);
  const pages = await allFacts(page, [...formPaths, ...searchPaths, ...missingPaths]);
  expect(pages.filter(({ indexed }) => indexed).map(({ path }) => path)).toEqual([]);
});

test('the title of everything in a section says nothing about what is read', async ({ page, watch }) => {
  watch.allow(/status of 404/);
  const pages = await allFacts(page);
  for (const language of LANGUAGES) {
    const sections = AUDIENCES.map((audience) => SECTIONS[language][audience]);
    const inside = pages.filter(({ path }) => sections.some((one) => path === one || path.startsWith(`${one}/`)));
    const titles = new Set(inside.map(({ title }) => title));
    expect(titles.size).toBe(1);
    expect([...titles][0]).not.toMatch(/1712|geweld|misbruik|violence|abuse|maltrait|gewalt|missbrauch/i);
  }
});

test('the sitemap names each page beside its translations, and itself', async ({ site }) => {
  const xml = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const pathOf = (address = '') => new URL(address).pathname;
  const byPath = new Map(
    [...xml.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)].map(([, at, others = '']) => [
      pathOf(at),
      [...others.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, language, to]) => [language, pathOf(to)] as const),
    ]),
  );
  const translated = [...byPath].filter(([, alternates]) => alternates.length > 0);
  // Each language owes the same pages as French; the languages of one page have a beginning.
  const french = readdirSync('content/pages/fr', { recursive: true }).filter((name) => String(name).endsWith('.md'));
  expect(translated).toHaveLength(french.length * languageList.languages.length + languageList.onePage.length);
  for (const [path, alternates] of translated) {
    expect.soft(new Map(alternates).get(languageOf(path)), path).toBe(path);
    for (const [language = '', other] of alternates) {
      expect.soft(languageOf(other)).toBe(language);
      expect.soft(byPath.get(other), other).toEqual(alternates);
    }
  }
});

test('no link leads to what is not there', async ({ page, site, watch }) => {
  watch.allow(/status of 404/);
  const known = [...addresses.keys(), ...tableIds.map(tablePath), ...missingPaths];
  const unknown = (await allFacts(page)).flatMap(({ path, links }) =>
    links.filter(({ to }) => to !== path && !known.includes(to)).map(({ to }) => ({ path, to })),
  );
  const pictures = unknown.filter(({ to }) => to.startsWith('/assets/'));
  expect(unknown.filter((link) => !pictures.includes(link))).toEqual([]);
  for (const { to } of pictures) expect.soft((await ask(site.port, to)).status, to).toBe(200);
});

test('a page in another language says behind each link to a Dutch page that it is in Dutch', async ({
  page,
  watch,
}) => {
  watch.allow(/status of 404/);
  const SAYS: Record<string, string> = { fr: '(en néerlandais)', de: '(auf Niederländisch)', en: '(in Dutch)' };
  const translated = everyPath.filter((path) => languageOf(path) in SAYS);
  const silent = (await allFacts(page, translated)).flatMap(({ path, links }) =>
    links
      // Where languages are chosen each stands by its own name.
      .filter(({ to, ownLanguage }) => languageOf(to) === 'nl' && to !== CHOICE_PATH && !ownLanguage)
      .filter(
        ({ words, after, hreflang }) => hreflang !== 'nl' || !`${words}${after}`.includes(SAYS[languageOf(path)] ?? ''),
      )
      .map(({ to, words }) => `${path}: ${words} -> ${to}`),
  );
  expect(silent).toEqual([]);
});
