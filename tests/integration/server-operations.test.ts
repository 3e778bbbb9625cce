/** Who may ask how the process is: it tells that somebody just wrote. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/http-client';
import { startTinySite, type TinySite } from '../support/tiny-site';
import { OPERATIONS } from '../support/tokens';

let open: TinySite;
let guarded: TinySite;

beforeAll(async () => {
  // As behind a proxy on the same machine: it listens to it alone, and believes it.
  open = await startTinySite({
    environment: {
      SITE_URL: 'https://www.1712.be',
      SMTP_URL: 'smtp://localhost:25',
      TRUST_PROXY: '1',
    },
  });
  guarded = await startTinySite({ environment: { OPERATIONS_TOKEN: OPERATIONS, SITE_ALIASES: 'oude-naam.example' } });
});
afterAll(() => Promise.all([open.stop(), guarded.stop()]));

const QUESTIONS = ['/readyz', '/metrics'];
const status = async (site: TinySite, path: string, headers: Record<string, string>) =>
  (await ask(site.port, path, { headers })).status;

test.each(QUESTIONS)('%s answers this machine without a token', async (path) => {
  for (const Host of [`127.0.0.1:${open.port}`, 'localhost', '[::1]:3000']) {
    expect(await status(open, path, { Host })).toBe(200);
  }
});

test.each(QUESTIONS)('%s answers nobody whose question a proxy passed on, whatever that proxy says', async (path) => {
  const Host = '127.0.0.1:3000';
  const passedOn = [
    { Host: 'www.1712.be' },
    { Host: 'evil.example' },
    { Host: '10.0.0.7:3000' },
    { Host, 'X-Forwarded-For': '203.0.113.9' },
    { Host, 'X-Forwarded-For': '127.0.0.1' },
    { Host, 'X-Forwarded-Host': 'localhost' },
    { Host, Forwarded: 'for=127.0.0.1' },
    { Host, Via: '1.1 voorpost' },
    { Host, 'X-Real-IP': '203.0.113.9' },
    { Host, 'CF-Connecting-IP': '203.0.113.9' },
  ];
  for (const headers of passedOn) {
    expect([headers, await status(open, path, headers)]).toEqual([headers, 401]);
  }
});

test.each(QUESTIONS)('%s answers who has the token, by whatever name, and nobody else', async (path) => {
  const Authorization = `Bearer ${OPERATIONS}`;
  expect(await status(guarded, path, { Host: '10.0.0.7:3000', Authorization })).toBe(200);
  expect(await status(guarded, path, { Host: 'localhost', 'X-Forwarded-For': '203.0.113.9', Authorization })).toBe(200);
  for (const Host of ['oude-naam.example', 'site_1712:3000', 'www.1712.be.', '[2001:db8::7]:3000', '']) {
    expect([Host, await status(guarded, path, { Host, Authorization })]).toEqual([Host, 200]);
    expect([Host, await status(guarded, path, { Host })]).toEqual([Host, 401]);
  }
  expect(await status(guarded, path, { Host: 'localhost' })).toBe(401);
  expect(await status(guarded, path, { Host: 'localhost', Authorization: 'Bearer fout' })).toBe(401);
});
