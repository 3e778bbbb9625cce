/** What other sites show of ours, over the real server: who may show it, in which variants, and how long it is true. */
import { RouterContextProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteMap } from '~/addresses/book.server';
import type { LiveStates } from '~/hours/live';
import { BADGE_PATH, FEED_PATH, FRAME_PATH } from '~/partners/variants';
import { loader as badgeLoader } from '~/routes/partner-badge';
import { loader as frameLoader } from '~/routes/partner-frame';
import { type PageMoment, type SiteHandler, siteContext } from '~/server/context.server';
import { headersFor } from '~/server/security-headers.server';
import { type Answer, ask } from '../support/http-client';
import { html, startTinySite, type TinySite } from '../support/tiny-site';

let site: TinySite;
let now: Date;
let live: LiveStates;
let broken: boolean;
const renders: string[] = [];

type Loader = (parts: { request: Request; context: RouterContextProvider }) => Response;
const LOADERS: Record<string, Loader> = {
  [BADGE_PATH]: badgeLoader as unknown as Loader,
  [FRAME_PATH]: frameLoader as unknown as Loader,
};

/** What fails in the middle of a loader. */
const BROKEN: PageMoment = {
  now: new Date(),
  get live(): never {
    throw new Error('geheim detail');
  },
  overrides: [],
};

/** The real routes of badge and frame; every other address shows a page of a few words. */
const handler: SiteHandler = async (request, context) => {
  const { pathname, search } = new URL(request.url);
  renders.push(pathname + search);
  const loader = LOADERS[pathname];
  if (!loader) return html('pagina', siteMap.known.has(pathname) ? 200 : 404);
  const provider = new RouterContextProvider();
  provider.set(siteContext, broken ? { ...context, moment: BROKEN } : context);
  return loader({ request, context: provider });
};

beforeEach(async () => {
  now = new Date('2026-11-23T16:59:00+01:00');
  [live, broken] = [{}, false];
  renders.length = 0;
  site = await startTinySite({
    handler,
    environment: { SITE_ALIASES: 'oud.1712.be' },
    now: () => now,
    live: { states: () => live },
    start: { map: siteMap },
  });
});
afterEach(() => site.stop());

const get = async (path: string) => (await ask(site.port, path)).body.toString();
const maxAge = ({ headers }: Answer) => headers['cdn-cache-control'];

/** The security headers of an answer, as far as the set names them; and the names it may not have. */
function differences(answer: Answer, set: Readonly<Record<string, string>>) {
  const wrong = Object.entries(set).filter(([name, value]) => answer.headers[name.toLowerCase()] !== value);
  const strange = ['x-frame-options', 'access-control-allow-origin'].filter(
    (name) => answer.headers[name] !== undefined && !Object.keys(set).some((known) => known.toLowerCase() === name),
  );
  return { wrong, strange };
}
const SAME = { wrong: [], strange: [] };
const sets = () => headersFor(site.services.config.siteUrl, site.services.pages);

describe('who may show it', () => {
  test.each([BADGE_PATH, FRAME_PATH])('%s may be shown by every site, whatever it answers', async (path) => {
    const { pages } = sets();
    const answers = [
      await ask(site.port, path),
      await ask(site.port, path, { method: 'HEAD' }),
      await ask(site.port, path, { headers: { 'Accept-Encoding': 'br' } }),
      await ask(site.port, path, { method: 'POST' }),
      await ask(site.port, path, { headers: { 'Content-Encoding': 'gzip' } }),
      await ask(site.port, path, { headers: { 'Content-Length': '99999999' } }),
      await ask(site.port, path, { headers: { Host: 'elders.example' } }),
      await ask(site.port, path, { headers: { Host: 'oud.1712.be' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 405, 415, 413, 421, 301]);
    expect(answers.map((answer) => differences(answer, pages))).toEqual(answers.map(() => SAME));
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual(answers.map(() => undefined));
  });

  test('no other address is open to anybody but its own pages, and the feed only to scripts that read', async () => {
    const { nobody, scripts } = sets();
    const others = [...siteMap.known.keys()].filter((path) => path !== BADGE_PATH && path !== FRAME_PATH);
    expect(others.length).toBeGreaterThan(50);
    for (const path of [...others, `${FRAME_PATH}/`, `${BADGE_PATH}x`, '/insluiten/niets']) {
      const expected = path === FEED_PATH ? scripts : nobody;
      // OPTIONS is refused at each address without a render; the page itself carries the same set.
      const answers = [await ask(site.port, path, { method: 'OPTIONS' }), await ask(site.port, path)];
      for (const answer of answers) expect({ path, ...differences(answer, expected) }).toEqual({ path, ...SAME });
    }
  });

  test('a frame that could not be made still says who to call, tries again, and tells nothing more', async () => {
    broken = true;
    const answer = await ask(site.port, FRAME_PATH);
    expect([answer.status, differences(answer, sets().pages)]).toEqual([500, SAME]);
    expect(answer.body.toString()).toContain('http-equiv="refresh"');
    expect(answer.body.toString()).toContain('href="tel:1712"');
    expect(answer.body.toString() + JSON.stringify(site.lines)).not.toContain('geheim');
    broken = false;
    expect((await ask(site.port, FRAME_PATH)).status).toBe(200);
  });

  test('a badge that could not be made is refused, and not kept', async () => {
    broken = true;
    const answer = await ask(site.port, BADGE_PATH);
    expect([answer.status, differences(answer, sets().pages)]).toEqual([500, SAME]);
    broken = false;
    expect((await ask(site.port, BADGE_PATH)).headers['content-type']).toBe('image/svg+xml');
  });
});

describe('variants', () => {
  test('each is made once; whatever else is asked for is the usual one', async () => {
    const usual = await get(BADGE_PATH);
    for (const query of ['?stijl=licht', '?stijl=paars', '?taal=xx&utm_source=krant', '?taal=nl&stijl=licht', '?']) {
      expect(await get(BADGE_PATH + query)).toBe(usual);
    }
    expect(renders).toEqual([`${BADGE_PATH}?stijl=licht&taal=nl`]);
    const others = await Promise.all(
      ['?stijl=donker', '?stijl=klein', '?taal=en', '?stijl=klein&taal=en'].map((query) => get(BADGE_PATH + query)),
    );
    expect(new Set([usual, ...others]).size).toBe(5);
    expect(renders).toHaveLength(5);
  });

  test('the frame speaks to its audience, in its language', async () => {
    expect(await get(FRAME_PATH)).toBe(await get(`${FRAME_PATH}?doelgroep=iedereen&taal=xx`));
    expect(await get(FRAME_PATH)).toContain('<html lang="nl" data-audience="adults">');
    expect(await get(`${FRAME_PATH}?doelgroep=kind`)).toContain('data-audience="children"');
    expect(await get(`${FRAME_PATH}?taal=en&doelgroep=jongere`)).toContain('<html lang="en" data-audience="teens">');
  });

  test('every variant of the frame leads only to telephones and new tabs, and runs nothing', async () => {
    for (const audience of ['kind', 'jongere', 'volwassene']) {
      for (const language of ['nl', 'fr', 'de', 'en']) {
        const frame = await get(`${FRAME_PATH}?doelgroep=${audience}&taal=${language}`);
        const inside = [...frame.matchAll(/<a [^>]*>/g)]
          .map(([tag]) => tag)
          .filter((tag) => !tag.includes('href="tel:') && !tag.endsWith(' target="_blank" rel="noreferrer">'));
        expect(inside).toEqual([]);
        expect(frame).not.toMatch(/<(script|form|iframe|img)\b| on[a-z]+=| style=/);
        expect(frame).toContain('<meta http-equiv="refresh" content="60"/>');
      }
    }
  });
});

describe('how long it is true', () => {
  test('no cache keeps it over closing time, and then it says what opens next', async () => {
    now = new Date('2026-11-27T17:59:50.000+01:00');
    const before = await ask(site.port, `${BADGE_PATH}?taal=nl`);
    expect(before.body.toString()).toContain('>Open tot 18 uur</text>');
    expect([maxAge(before), before.headers['cache-control']]).toEqual(['max-age=10', 'no-store']);
    expect(await get(FRAME_PATH)).toContain('1712 is open tot 18 uur.');
    now = new Date('2026-11-27T17:59:59.999+01:00');
    expect(maxAge(await ask(site.port, BADGE_PATH))).toBe('private');
    now = new Date('2026-11-27T18:00:00.000+01:00');
    expect(await get(BADGE_PATH)).toContain('>Open vanaf maandag 9 uur</text>');
    expect(await get(BADGE_PATH)).toContain('>(stand 18.00)</text>');
    expect(await get(FRAME_PATH)).not.toContain('1712 is open');
  });

  test('the time beside it is at most half a minute old', async () => {
    expect(await get(FRAME_PATH)).toContain('(stand 16.59)');
    now = new Date('2026-11-23T16:59:24+01:00');
    expect(maxAge(await ask(site.port, FRAME_PATH))).toBe('max-age=1');
    now = new Date('2026-11-23T17:00:00+01:00');
    expect(await get(FRAME_PATH)).toContain('(stand 17.00)');
    expect(await get(BADGE_PATH)).toContain('(stand 17.00)');
  });

  test('busy shows at once on the process that took it, and ends by itself', async () => {
    now = new Date('2026-11-23T12:00:00+01:00');
    expect(await get(BADGE_PATH)).toContain('>Open tot 18 uur</text>');
    live = { phone: { state: 'busy', until: new Date('2026-11-23T12:00:20+01:00') } };
    const busy = await ask(site.port, BADGE_PATH);
    expect([busy.body.toString().includes('>Nu druk</text>'), maxAge(busy)]).toEqual([true, 'max-age=20']);
    now = new Date('2026-11-23T12:00:20+01:00');
    expect(await get(BADGE_PATH)).toContain('>Open tot 18 uur</text>');
  });
});
