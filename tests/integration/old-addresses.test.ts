/** The addresses that leaflets, partners and old links still name, and what the help finder reads of its address. */
import { afterEach, describe, expect, test } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { siteMap } from '~/addresses/book.server';
import { redirectList } from '~/content/settings';
import { ask } from '../support/http-client';
import { html, startTinySite, type TinySite } from '../support/tiny-site';

let site: TinySite;
const asked: string[] = [];

async function start(environment: Record<string, string> = {}) {
  asked.length = 0;
  site = await startTinySite({
    environment,
    async handler(request) {
      asked.push(`${request.method} ${request.url.replace(/^https?:\/\/[^/]*/, '')} ${await request.text()}`.trim());
      return html(`antwoord ${asked.length}`);
    },
    start: { map: siteMap },
  });
  return site.port;
}
afterEach(() => site.stop());

describe('an old address', () => {
  test.each([
    ['/nl', '/'],
    ['/nl/over-1712', '/over-1712'],
    ['/nl/chat-met-1712', '/volwassenen/chat'],
    ['/nl/soorten-geweld/ouderenmisbehandeling', '/volwassenen/ouderen'],
    ['/nl/soorten-geweld/iets-anders', '/volwassenen'],
    ['/en/privacy-and-cookie-policy-and-terms-use', '/privacy'],
    ['/over-1712/disclaimer/', '/privacy'],
    ['/hulplijnen/genderkamer', '/hulplijnen/vmri'],
    ['/hulplijnen/chat-na-seksueel-geweld', '/hulplijnen/1712'],
  ])('%s is sent on to %s, without its query', async (from, to) => {
    const port = await start();
    const answer = await ask(port, `${from}?utm_source=folder`);
    expect([answer.status, answer.headers.location]).toEqual([301, to]);
    expect(asked).toEqual([]);
  });

  test('leads to a page that is there, in one step', () => {
    for (const { from, to } of redirectList.redirects) {
      expect.soft(addresses.has(to), `${from} -> ${to}`).toBe(true);
      expect.soft(addresses.has(from), `${from} is a page itself`).toBe(false);
    }
  });
});

test.each([
  ['teens.1712.be', '/home', '/jongeren'],
  ['teens.1712.be', '/', '/jongeren'],
  ['teens.1712.be', '/over-1712/disclaimer', '/privacy'],
  ['kids.1712.be', '/een/oud/spel', '/kinderen'],
  ['1712.be', '/nl/over-1712', '/over-1712'],
  ['1712.be', '/jongeren', '/jongeren'],
])('the old name %s%s is sent to %s of the site', async (host, path, to) => {
  const port = await start({ SITE_ALIASES: '1712.be, teens.1712.be, kids.1712.be' });
  const answer = await ask(port, `${path}?x=1`, { headers: { Host: host } });
  expect([answer.status, answer.headers.location]).toEqual([301, `${site.services.config.siteUrl.origin}${to}`]);
});

test('an old name that is not in SITE_ALIASES is refused', async () => {
  const port = await start({ SITE_ALIASES: '1712.be' });
  expect((await ask(port, '/home', { headers: { Host: 'teens.1712.be' } })).status).toBe(421);
});

describe('the help finder', () => {
  test('has one kept page for each list, whatever else stands in the query', async () => {
    const port = await start();
    const [first, again] = [
      await ask(port, '/hulplijnen?nu=1&leeftijd=kind'),
      await ask(port, '/hulplijnen?leeftijd=kind&utm_source=x&nu=1&thema=bestaat-niet'),
    ];
    expect(again.body.equals(first.body)).toBe(true);
    expect(asked).toEqual(['GET /hulplijnen?leeftijd=kind&thema=&kanaal=&taal=&nu=1']);
    await ask(port, '/hulplijnen?leeftijd=baby');
    await ask(port, '/hulplijnen');
    expect(asked.slice(1)).toEqual(['GET /hulplijnen?leeftijd=&thema=&kanaal=&taal=&nu=']);
  });

  test('answers a form anew each time, and writes nothing of it down', async () => {
    const port = await start();
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const post = () => ask(port, '/hulplijnen', { method: 'POST', headers: form, body: 'thema=stalking' });
    const [one, other] = [await post(), await post()];
    expect(other.body.equals(one.body)).toBe(false);
    expect(one.headers['cache-control']).toBe('no-store');
    expect(one.headers['cdn-cache-control']).toBeUndefined();
    expect(JSON.stringify(site.lines)).not.toContain('stalking');
    expect((await ask(port, '/hulplijnen/awel', { method: 'POST', headers: form, body: 'x=1' })).status).toBe(405);
  });
});
