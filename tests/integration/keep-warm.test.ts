/** Pages that lie ready before anybody asks: at start, after a live state, and for the moment of the change that is due. */
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { LiveStates } from '~/hours/live';
import type { RequestContext } from '~/server/context.server';
import { BEST, compress } from '~/server/http/compression.server';
import { createGate, type Gate } from '../support/gate';
import { ask } from '../support/http-client';
import { html, startTinySite, type TinySite } from '../support/tiny-site';

const NINE = Date.parse('2026-11-23T09:00:00+01:00');
const MINUTE = 60_000;
/** The two pages of the tiny site that are kept, and its two "not found" pages. */
const ALL = ['/', '/kinderen', '/-', '/kinderen/-'];

let site: TinySite;
let now: number;
let states: LiveStates;
let renders: string[];
let gate: Gate | undefined;
/** A page that cannot be made. */
let failing: string;

afterEach(async () => {
  gate?.open();
  await site.stop();
});

/** Pages that say what they are made for, and change at nine. */
async function start(at: number, broken = '') {
  [now, states, renders, gate, failing] = [at, {}, [], undefined, broken];
  site = await startTinySite({
    now: () => new Date(now),
    live: { states: () => states },
    start: { rest: 0 },
    async handler(request, { moment, facts }) {
      const { pathname } = new URL(request.url);
      renders.push(`${pathname} ${said(moment)}`);
      await gate?.passed;
      if (pathname === failing) throw new Error('kapot');
      facts.nextChange =
        [NINE, moment.live.phone?.until.getTime() ?? 0].find((change) => change > moment.now.getTime()) ?? null;
      return html(`${said(moment)} ${Math.random()}`, pathname.endsWith('/-') ? 404 : 200);
    },
  });
}

const said = ({ now: moment, live }: RequestContext['moment']) =>
  `${moment.getTime() < NINE ? 'closed' : 'open'} ${live.phone && moment < live.phone.until ? live.phone.state : 'as-usual'}`;

async function read(path: string) {
  const { body } = await ask(site.port, path, { headers: { 'Accept-Encoding': 'br' } });
  const text = brotliDecompressSync(body);
  return { isSmallest: body.length === (await compress(text, 'br', BEST)).length, text: text.toString() };
}

/** Resolves when the background has found everything ready so many times. */
async function ready(times: number) {
  await expect
    .poll(() => site.lines.filter(({ event }) => event === 'pages.ready').length)
    .toBeGreaterThanOrEqual(times);
}

test('at start all of them are made, once each, and the first visitor gets the smallest form', async () => {
  await start(NINE - 60 * MINUTE);
  await ready(1);
  expect(renders).toEqual(ALL.map((path) => `${path} closed as-usual`));
  for (const path of ['/', '/kinderen', '/nergens']) expect((await read(path)).isSmallest, path).toBe(true);
  expect(renders).toHaveLength(ALL.length);
});

test('before a change those of the time after it are made, served from its first moment on and not before', async () => {
  await start(NINE - 5 * MINUTE);
  await ready(2);
  expect(renders).toEqual([
    ...ALL.map((path) => `${path} closed as-usual`),
    ...ALL.map((path) => `${path} open as-usual`),
  ]);
  now = NINE - 1;
  expect((await read('/')).text).toContain('closed');
  now = NINE;
  const { text, isSmallest } = await read('/');
  expect([text.includes('open'), isSmallest, renders.length]).toEqual([true, true, 2 * ALL.length]);
});

test('a live state makes all of them anew, those ahead too, and the end of one is a change like any other', async () => {
  await start(NINE + 60 * MINUTE);
  await ready(1);
  renders = [];
  const until = new Date(now + 5 * MINUTE);
  states = { phone: { state: 'busy', until } };
  await ready(3);
  expect(renders).toEqual([...ALL.map((path) => `${path} open busy`), ...ALL.map((path) => `${path} open as-usual`)]);
  expect((await read('/')).text).toContain('open busy');
  now = until.getTime();
  const { text, isSmallest } = await read('/');
  expect([text.includes('open as-usual'), isSmallest, renders.length]).toEqual([true, true, 2 * ALL.length]);
});

test('one that cannot be made is tried again when others were made anew, and not again and again', async () => {
  await start(NINE - 60 * MINUTE, '/');
  const triesOfHome = () => renders.filter((render) => render.startsWith('/ ')).length;
  await ready(1);
  await expect.poll(triesOfHome).toBe(2);
  failing = '';
  states = { phone: { state: 'busy', until: new Date(now + 30 * MINUTE) } };
  await ready(3);
  expect(triesOfHome()).toBe(3);
  expect((await read('/')).isSmallest).toBe(true);
});

test('a stop ends it: no page is begun after that', async () => {
  await start(NINE - 60 * MINUTE);
  gate = createGate();
  states = { phone: { state: 'busy', until: new Date(now + 30 * MINUTE) } };
  const before = renders.length;
  await expect.poll(() => renders.length).toBe(before + 1);
  const stopped = site.stop();
  gate.open();
  await stopped;
  expect(renders).toHaveLength(before + 1);
});
