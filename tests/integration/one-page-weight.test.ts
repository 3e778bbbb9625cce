/** A language on one page is for a bad phone on a bad line: how large it is, in each language, whatever is true of the line. Needs a build. */
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageList } from '~/content/settings';
import { ask } from '../support/http-client';
import { makeBusy } from '../support/make-busy';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { type MailServer, startMailServer } from '../support/smtp';
import { OPERATIONS } from '../support/tokens';

/** In an address of our own stands no port that a test chose. */
const SETTINGS = { SITE_URL: 'https://www.1712.be', TRUST_PROXY: '1', AVAILABILITY_TOKEN: OPERATIONS };

/** Of a page as it is packed ahead, at full strength, in bytes. */
const LIMIT = 10_000;

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

async function weigh({ port }: Site) {
  const weights: Record<string, number> = {};
  for (const { code } of languageList.onePage) {
    const { body } = await ask(port, `/${code}`, { headers: { Host: 'www.1712.be' } });
    weights[code] = brotliCompressSync(body).length;
  }
  return weights;
}

describe.each([
  ['closed', '2026-11-29T15:05:00+01:00', 'light-closed'],
  ['open', '2026-11-30T10:05:00+01:00', 'light-open'],
  ['busy', '2026-11-30T10:05:00+01:00', 'light-busy'],
])('while 1712 is %s', (state, moment, light) => {
  it(`a language on one page is at most ${LIMIT} bytes`, async () => {
    const site = await startSiteAt(moment, mail.url, SETTINGS);
    if (state === 'busy')
      await makeBusy(site, { until: '2026-11-30T12:00:00+01:00', channels: ['phone'], host: 'www.1712.be' });
    const shown = (await ask(site.port, '/uk', { headers: { Host: 'www.1712.be' } })).body.toString();
    const weights = await weigh(site);
    await site.remove();
    expect(shown).toContain(light);
    process.stdout.write(`one page, ${state}: ${JSON.stringify(weights)}\n`);
    expect(Object.entries(weights).filter(([, bytes]) => bytes > LIMIT)).toEqual([]);
  });
});
