/**
 * The whole site, twice, on one PostgreSQL: a closure set on one is in every page, badge, frame and feed of the other within
 * 5 s, and so are a hidden number and a line of news. Needs a build.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/http-client';
import { eventually } from '../support/patience';
import { type PostgresServer, startPostgres } from '../support/postgres';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { type MailServer, startMailServer } from '../support/smtp';
import { OPERATIONS } from '../support/tokens';

/** A Monday morning. */
const MONDAY = '2026-11-30T10:00:00+01:00';
const ELS = 'Zk3vQm8RtX1wLp5yCs0dHn7BgJf2UeAo';
const INTERN = 'Tb6yWd4KqPz9rMx2LcVj8SnHf0GuEaYi';

let postgres: PostgresServer;
let server: MailServer;
let one: Site;
let other: Site;

beforeAll(async () => {
  postgres = await startPostgres();
  server = await startMailServer();
  const environment = {
    DATABASE_URL: await postgres.createDatabase(),
    OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64'),
    OPERATIONS_TOKEN: OPERATIONS,
    ACCESS_TOKENS: `els:busy+hours:${ELS},stagiair:busy:${INTERN}`,
  };
  one = await startSiteAt(MONDAY, server.url, environment);
  other = await startSiteAt(MONDAY, server.url, environment);
});

afterAll(async () => {
  for (const site of [one, other]) await site.remove();
  await server.stop();
  await postgres.remove();
});

async function text(site: Site, path: string): Promise<string> {
  return (await ask(site.port, path, { headers: { 'Accept-Encoding': 'identity' } })).body.toString();
}

async function send(path: string, fields: Record<string, string>, token: string) {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Sec-Fetch-Site': 'same-origin',
    'Accept-Encoding': 'identity',
  };
  const body = new URLSearchParams({ ...fields, token }).toString();
  const { status, body: answer } = await ask(one.port, path, { method: 'POST', headers, body });
  return { status, text: answer.toString() };
}

const CLOSED = {
  kind: 'closure',
  channel: 'both',
  from: '2026-11-30T09:00',
  until: '2026-11-30T18:00',
  reason: 'opleiding',
  press: 'save',
};

it('a closure is everywhere on the other process within 5 s, and gone when it is ended', async () => {
  const feed = async () => JSON.parse(await text(other, '/api/availability'));
  expect((await feed()).channels[0]).toMatchObject({ state: 'open', reason: 'hours' });
  // Kept by the other process before it knows.
  for (const path of ['/', '/kinderen', '/insluiten/badge.svg']) await text(other, path);
  expect(await send('/beheer/uren', CLOSED, ELS)).toMatchObject({ status: 200 });
  const began = performance.now();
  await eventually(async () =>
    expect((await feed()).channels[0]).toMatchObject({
      state: 'closed',
      reason: 'closure',
      closure: { nl: 'opleiding', en: 'training' },
    }),
  );
  process.stdout.write(
    `a closure was in the feed of the other process after ${Math.round(performance.now() - began)} ms\n`,
  );
  for (const path of ['/', '/kinderen', '/volwassenen', '/hulplijnen/1712', '/insluiten/paneel'])
    expect(await text(other, path), path).not.toContain('1712 is open tot');
  expect(await text(other, '/insluiten/paneel')).toContain('gesloten, opleiding – open vanaf morgen 9 uur');
  expect(await text(other, '/en')).toContain('closed, training');
  expect(await text(other, '/insluiten/badge.svg')).toMatch(/morgen/);
  expect(await text(other, '/over-1712')).toContain('"validFrom":"2026-11-30","validThrough":"2026-11-30"');
  const [, id = ''] = / value="([0-9a-f-]{36})"/.exec(await text(other, '/beheer/overzicht')) ?? [];
  const ended = await send('/beheer/overzicht', { end: id }, ELS);
  expect(ended.text).toContain('Beëindigd. Telefoon en chat: gesloten van maandag 30 november om 9 uur');
  expect(ended.text).toMatch(/sluiting.*<small>door els, op maandag 30 november/);
  await eventually(async () => expect((await feed()).channels[0]).toMatchObject({ state: 'open' }));
});

it('a number that is hidden stands nowhere any more on the other process', async () => {
  const pages = [
    '/',
    '/kinderen',
    '/jongeren/bezet',
    '/hulplijnen',
    '/hulplijnen/awel',
    '/insluiten/paneel?doelgroep=kinderen',
  ];
  // Called where the line is open, and said where it is closed.
  const calls = async () =>
    Promise.all(pages.map(async (path) => /tel:102|Bellen 102|>102</.test(await text(other, path))));
  expect(await calls()).toContain(true);
  expect((await send('/beheer/nummers', { helpline: 'awel', press: 'save' }, ELS)).status).toBe(200);
  await eventually(async () => expect(await calls()).toEqual(pages.map(() => false)));
  expect(await text(other, '/api/availability?audience=children')).not.toContain('tel:102');
  expect(await text(other, '/hulplijnen/awel')).toContain('awel.be');
  for (const helpline of ['1712', 'nood-112', 'politie-101'])
    expect((await send('/beheer/nummers', { helpline, press: 'save' }, ELS)).status, helpline).toBe(400);
});

it('a line of news stands on the homes that it is for, as plain words', async () => {
  const words = 'Vandaag & morgen <b>geen</b> chat.';
  const news = { words, audience: 'adults', until: '2026-12-01T09:00', press: 'save' };
  expect((await send('/beheer/nieuws', news, ELS)).status).toBe(200);
  await eventually(async () =>
    expect(await text(other, '/')).toContain('Vandaag &amp; morgen &lt;b&gt;geen&lt;/b&gt; chat.'),
  );
  expect(await text(other, '/volwassenen')).toContain('&lt;b&gt;geen');
  for (const path of ['/kinderen', '/jongeren', '/en', '/hulplijnen'])
    expect(await text(other, path), path).not.toContain('&lt;b&gt;geen');
});

it('a key may do what it is for, and is told what that is', async () => {
  const refused = await send('/beheer/uren', CLOSED, INTERN);
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('Ze mag alleen de lijnen druk of gesloten zetten.');
  expect((await send('/beheer', { press: 'phone free' }, INTERN)).status).toBe(200);
  expect((await send('/beheer/bezoek', { month: '2026-10' }, ELS)).status).toBe(403);
  const asked = await ask(one.port, '/metrics', { headers: { Authorization: `Bearer ${ELS}` } });
  expect(asked.status).toBe(403);
  expect((await send('/beheer/uren', CLOSED, 'fout')).status).toBe(401);
  expect(one.output + other.output).not.toMatch(new RegExp(`${ELS}|${INTERN}`));
});
