/** What the log of a site that people visit says: nothing for each visitor, and of a failure where it is in the code. Needs a build. */
import { afterEach, expect, it } from 'vitest';
import { ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

let mail: MailServer;
let site: Site;

async function start(environment: Record<string, string> = {}) {
  mail = await startMailServer();
  site = await startSite({ smtpUrl: mail.url, environment: { LOG_LEVEL: 'info', ...environment } });
}
afterEach(async () => {
  await site.remove();
  await mail.stop();
});

const lines = () =>
  site.output
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const post = async (path: string, fields: Record<string, string>) =>
  (await ask(site.port, path, { method: 'POST', headers: form, body: new URLSearchParams(fields).toString() })).status;

it('has no line for a page, a form that is opened, sent or refused, a search or an address that is wrong', async () => {
  await start();
  const before = lines().length;
  const statuses = [
    (await ask(site.port, '/')).status,
    (await ask(site.port, '/kinderen/contact')).status,
    await post('/kinderen/contact', { message: 'Hallo.', replyBy: 'none', submissionId: 'een' }),
    await post('/jongeren/contact', { message: '' }),
    await post('/zoeken', { query: 'slaan' }),
    await post('/hulplijnen', { thema: 'stalking' }),
    (await ask(site.port, '/Kinderen.')).status,
    (await ask(site.port, '/nergens')).status,
    await post('/kinderen', {}),
    await post('/volwassenen/contact', { message: 'a'.repeat(270_000) }),
    (await ask(site.port, '/', { headers: { Host: 'evil.example' } })).status,
  ];
  expect(statuses).toEqual([200, 200, 200, 400, 200, 200, 308, 404, 405, 413, 421]);
  await mail.received(1);
  expect(await site.stop()).toBe(0);
  expect(
    lines()
      .slice(before)
      .map(({ event }) => event),
  ).toEqual(['server.stopping', 'server.stopped']);
});

it('says of a page that could not be drawn which it was, the kind of fault and where it is, and nothing of what was sent', async () => {
  await start({ NODE_OPTIONS: '--import ./tests/support/failing-render.mjs' });
  expect(await post('/jongeren/contact', { message: '', name: 'Kanarienaam' })).toBe(500);
  expect((await ask(site.port, '/over-1712')).status).toBe(500);
  await site.stop();
  const failed = lines().filter(({ event }) => event === 'render-failed');
  const place = expect.stringMatching(/\/tests\/support\/failing-render\.mjs:\d+:\d+$/);
  expect(failed).toMatchObject([
    { level: 'error', route: '/:section/contact', kind: 'TypeError', place },
    { level: 'error', route: '/over-1712', kind: 'TypeError', place },
  ]);
  const answered = lines().filter(({ event }) => event === 'server.request');
  expect(answered).toMatchObject([
    { route: '/:section/contact', status: 500 },
    { route: '/over-1712', status: 500 },
  ]);
  expect(site.output).not.toMatch(/Kanarienaam|verhaal|geheim|jongeren/);
});
