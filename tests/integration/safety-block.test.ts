/**
 * Whoever is in danger, or watched, finds the way out on every page in every language, in the words of the page and
 * without script: 101 and 112, the exit, and who can see that you were here.
 */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addresses, sectionOf } from '~/addresses/addresses';
import type { Audience } from '~/audiences/audiences';
import { contactPath, languages, sectionPath } from '~/content/pages';
import { exitList } from '~/content/settings';
import { safetyPath } from '~/leaving/safety-page';
import { ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';

/** Nobody answers there: no message is sent by this test. */
const NO_MAIL = 'smtp://127.0.0.1:9';

/** One connection for all pages. */
const agent = new http.Agent({ keepAlive: true });

let site: Site;

/** While the campaign of content/campaigns/licht.yaml runs: what is there for a time only has the block too. */
const MOMENT = '2026-10-06T14:00:00+02:00';

beforeAll(async () => {
  const CLOCK_AHEAD = String(Date.parse(MOMENT) - Date.now());
  const NODE_OPTIONS = '--import ./tests/support/other-clock.mjs';
  site = await startSite({ smtpUrl: NO_MAIL, environment: { NODE_OPTIONS, CLOCK_AHEAD } });
});

afterAll(() => {
  agent.destroy();
  return site.remove();
});

/** What the page says in its own language before the first link of a text. */
function wordsOf(language: string, audience: Audience, group: string, key: string): string {
  const texts = parse(readFileSync(`content/interface/${language}.yaml`, 'utf8'))[group];
  const text: string = texts[`${key}_${audience}`] ?? texts[key];
  return text.replace(/<.*$/s, '').trim();
}

/** What is there without script: hidden parts and what only a script reads are taken out. */
const visible = (html: string) =>
  html
    .replace(/<(script|style|template|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\w+)[^>]*\shidden(?:=""|\s|>)[\s\S]*?<\/\1>/g, '');

const linkTo = (html: string, target: RegExp) =>
  [...html.matchAll(/<a\b[^>]*>/g)].map(([tag]) => tag).find((tag) => target.test(tag));

/** What a page lacks; `kind` is what an address shows, which is told by itself but for the answer to a form. */
function lacking(path: string, body: string, kind: string | undefined = addresses.get(path)?.kind): string[] {
  const { language, audience } = sectionOf(path);
  const html = visible(body);
  const text = html.replace(/<[^>]*>/g, '');
  const exit = /href="([^"]*)"/.exec(linkTo(html, /data-exit=/) ?? '')?.[1] ?? '';
  const words = wordsOf(language, audience, 'safety', 'strip');
  const strip =
    [...html.matchAll(/<p class="strip">.*?<\/p>/gs)].map(([line]) => line).find((line) => line.includes(words)) ?? '';
  const readMore = /href="([^"]*)"/.exec(strip)?.[1] ?? '';
  const found: Record<string, boolean> = {
    'its language': body.includes(`<html lang="${language}"`),
    '101': linkTo(html, /href="tel:101"/) !== undefined,
    '112': linkTo(html, /href="tel:112"/) !== undefined,
    'words about danger': text.includes(
      wordsOf(language, audience, kind === 'contact' ? 'contact' : 'panel', 'danger'),
    ),
    'an exit to a neutral page': (exitList.languages[language] ?? exitList[audience]).includes(exit),
    'the name of the exit': text.includes(wordsOf(language, audience, 'exit', 'label')),
    // On the page that it leads to it would lead nowhere.
    'the safety strip': path === safetyPath(language, audience) || strip !== '',
    'a page on safety that is there': path === safetyPath(language, audience) || addresses.has(readMore),
  };
  return Object.entries(found).flatMap(([what, isThere]) => (isThere ? [] : [`${path} lacks ${what}`]));
}

/** A page that is not there, in each section of each language. */
const missing = languages.flatMap((language) =>
  (['children', 'teens', 'adults'] as const).map((audience) => `${sectionPath(language, audience)}/bestaat-niet`),
);

describe.each(languages.map(({ code }) => code))('in "%s"', (code) => {
  const paths = [...addresses.keys(), ...missing].filter((path) => sectionOf(path).language === code);

  it('every page of the site map and every page that is not there has the safety block', async () => {
    expect(paths.length).toBeGreaterThan(7);
    const faults: string[] = [];
    for (const path of paths) {
      const { status, body } = await ask(site.port, path, { agent });
      expect([path, status]).toEqual([path, missing.includes(path) ? 404 : 200]);
      faults.push(...lacking(path, body.toString()));
    }
    expect(faults).toEqual([]);
  });

  describe.each(['children', 'teens', 'adults'] as const)('so has the form of %s', (audience) => {
    const language = languages.find((candidate) => candidate.code === code);
    const path = language ? contactPath(language, audience) : '';
    const send = (body: string) =>
      ask(site.port, path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });

    it('that was refused', async () => {
      const { status, body } = await send('message=');
      expect(status).toBe(400);
      expect(lacking(path, body.toString())).toEqual([]);
    });

    it('that was received', async () => {
      const { status, body } = await send('message=hallo&replyBy=none');
      expect(status).toBe(200);
      expect(body.toString()).toContain('data-confirmation');
      expect(lacking(path, body.toString(), 'confirmation')).toEqual([]);
    });
  });
});

it('finds what is lacking', () => {
  expect(lacking('/jongeren', '<html lang="nl"><template><a href="tel:101"></a></template></html>')).toHaveLength(7);
});
