/** What holds for the pages together: the sitemap, what search engines are told, languages, links. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addresses } from '~/addresses/addresses';
import { FIGURE_GROUPS, tablePath } from '~/figures/groups';
import { tableIds } from '~/figures/tables';
import { ask } from '../support/http-client';
import {
  AUDIENCES,
  everyPath,
  formPaths,
  indexedPaths,
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
  expect(listed).toHaveLength(files.length + helplines.length + 1 + 1 + FIGURE_GROUPS.length);
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
  for (const language of ['nl', 'en'] as const) {
    const sections = AUDIENCES.map((audience) => SECTIONS[language][audience]);
    const inside = pages.filter(({ path }) => sections.some((one) => path === one || path.startsWith(`${one}/`)));
    const titles = new Set(inside.map(({ title }) => title));
    expect(titles.size).toBe(1);
    expect([...titles][0]).not.toMatch(/1712|geweld|misbruik|violence|abuse/i);
  }
});

test('a page and its translation name each other, and itself', async ({ page }) => {
  const pages = await allFacts(page, indexedPaths);
  const byPath = new Map(pages.map((one) => [one.path, one]));
  const translated = pages.filter(({ alternates }) => Object.keys(alternates).length > 1);
  expect(translated.map(({ path }) => path).toSorted()).toEqual(
    ['/', '/en', ...Object.values(SECTIONS.nl), ...Object.values(SECTIONS.en)].toSorted(),
  );
  for (const { path, alternates } of translated) {
    expect.soft(alternates[languageOf(path)]).toBe(path);
    for (const [language, other] of Object.entries(alternates)) {
      expect.soft(languageOf(other)).toBe(language);
      expect.soft(byPath.get(other)?.alternates, other).toEqual(alternates);
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

test('an English page says behind each link to a Dutch page that it is in Dutch', async ({ page, watch }) => {
  watch.allow(/status of 404/);
  const english = everyPath.filter((path) => languageOf(path) === 'en');
  const silent = (await allFacts(page, english)).flatMap(({ path, links }) =>
    links
      .filter(({ to, ownLanguage }) => languageOf(to) === 'nl' && !ownLanguage)
      .filter(({ words, after, hreflang }) => hreflang !== 'nl' || !`${words}${after}`.includes('(in Dutch)'))
      .map(({ to, words }) => `${path}: ${words} -> ${to}`),
  );
  expect(silent).toEqual([]);
});
