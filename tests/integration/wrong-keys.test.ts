/** Keys that are not right, at every door of the built site that takes one: counted, told once, and somebody is called. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeyDoor } from '~/server/wrong-keys.server';
import { type Bell, startBell } from '../support/bell';
import { ask, type Question } from '../support/http-client';
import { type Site, startSite } from '../support/site';
import { OPERATIONS } from '../support/tokens';

const WRONG = 'een-verkeerde-sleutel-van-iemand';
const AVAILABILITY = 'Xe4_uN1-zCqT6vSbKd8LrWy0MhJ3pFgA';

let site: Site;
let bell: Bell;

beforeAll(async () => {
  bell = await startBell();
  site = await startSite({
    smtpUrl: 'smtp://127.0.0.1:9',
    environment: {
      LOG_LEVEL: 'info',
      AVAILABILITY_TOKEN: AVAILABILITY,
      OPERATIONS_TOKEN: OPERATIONS,
      ALARM_URL: bell.url,
    },
  });
});

afterAll(async () => {
  await site.remove();
  await bell.stop();
});

function typed(fields: Record<string, string>): Question {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };
  return { method: 'POST', headers, body: new URLSearchParams(fields).toString() };
}

const sent = (token: string, method = 'GET'): Question => ({ method, headers: { Authorization: `Bearer ${token}` } });

/** What opens each door; nobody waits for an answer here, so no key opens a conversation. */
const RIGHT: Record<KeyDoor, string> = { availability: AVAILABILITY, operations: OPERATIONS, answer: '' };

/** What a wrong key gets; a form for people says at its field what is wrong. */
const REFUSED: Record<KeyDoor, number[]> = { availability: [401, 429], operations: [401, 429], answer: [400, 429] };

/** Every way to try a key. */
const DOORS: [string, (token: string) => Question, KeyDoor][] = [
  ['/api/availability/phone', (token) => ({ ...sent(token, 'PUT'), body: '{}' }), 'availability'],
  ['/api/availability/chat', (token) => sent(token, 'DELETE'), 'availability'],
  ['/beheer', (token) => typed({ token, choice: 'free' }), 'availability'],
  ['/beheer/bezoek', (token) => typed({ token, month: '2026-11' }), 'operations'],
  ['/beheer/bezoek', (token) => sent(token), 'operations'],
  ['/readyz', (token) => sent(token), 'operations'],
  ['/metrics', (token) => sent(token), 'operations'],
  ['/beheer/antwoord', (token) => typed({ key: token, action: 'look' }), 'answer'],
];

function tried(metrics: string): Record<string, number> {
  const found = metrics.matchAll(/^wrong_keys_total\{door="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries([...found].map(([, door, count]) => [door, Number(count)]));
}

const metrics = async () => (await ask(site.port, '/metrics', sent(OPERATIONS))).body.toString();

test('a right key, and none at all, are no guess', async () => {
  for (const [path, question, door] of DOORS) {
    await ask(site.port, path, question(''));
    const answer = await ask(site.port, path, question(RIGHT[door]));
    expect([path, answer.status]).toEqual([path, expect.not.toSatisfy((status) => status === 401 || status === 429)]);
  }
  expect(tried(await metrics())).toEqual({ availability: 0, operations: 0, answer: 0 });
  expect(site.output).not.toContain('access.');
});

test('each door counts, the log gets one line, and the alarm rings', async () => {
  for (const [path, question, door] of DOORS) {
    for (const key of [WRONG, OPERATIONS + AVAILABILITY, '1712']) {
      const { status } = await ask(site.port, path, question(key));
      expect([path, REFUSED[door]]).toEqual([path, expect.arrayContaining([status])]);
    }
  }
  expect(tried(await metrics())).toEqual({ availability: 9, operations: 12, answer: 3 });
  const lines = site.output.split('\n').filter((line) => line.includes('"event":'));
  expect(lines.filter((line) => line.includes('"event":"access.wrong_key"'))).toHaveLength(1);
  expect(lines.filter((line) => /"status":(401|429)/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes('"event":"access.wrong_keys"'))).toHaveLength(1);
  await expect.poll(() => bell.rings()).toBe(1);
  expect(site.output).not.toContain(WRONG);
});
