/** The headers of every kind of answer, compared with the one object that says what they are. */
import { expect } from '@playwright/test';
import { sheets } from '~/addresses/addresses';
import { siteMap } from '~/addresses/book.server';
import { AUDIENCES } from '~/audiences/audiences';
import { languageOf, sectionPath } from '~/content/pages';
import { contentSecurityPolicy, securityHeaders } from '~/server/security-headers.server';
import { SHEETS, type Sheet } from '~/ui/styles/sheets';
import { type Answer, ask, exchange, type Question, readHead } from '../support/http-client';
import type { Site } from '../support/site';
import { test } from './fixtures';

/** Names that an answer may carry besides the object's. */
const OTHERS = [
  'allow',
  'cdn-cache-control',
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'location',
  'transfer-encoding',
  'vary',
  'x-accel-expires',
];

async function textOf(site: Site, path: string): Promise<string> {
  return (await ask(site.port, path)).body.toString('utf8');
}

/** An address with this stylesheet that is always there. "form" is that of what is not there. */
function pathWith(sheet: Sheet): string {
  const [path = '/bestaat-niet'] =
    [...sheets].find(([at, own]) => own === sheet && !siteMap.known.get(at)?.standing) ?? [];
  return path;
}

/** The texts that the policy names, taken from the pages themselves. */
async function expectedHeaders(site: Site): Promise<Record<string, string>> {
  const form = await textOf(site, '/volwassenen/contact');
  const part = (pattern: RegExp) => pattern.exec(form)?.[1] ?? '';
  // In the order in which the policy names them.
  const pages = await Promise.all(SHEETS.map((sheet) => textOf(site, pathWith(sheet))));
  const worlds = await Promise.all(AUDIENCES.map((audience) => textOf(site, sectionPath(languageOf('nl'), audience))));
  const stylesOf = (page: string) => [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '');
  const styles = [...worlds.map((page) => stylesOf(page)[0] ?? ''), ...pages.map((page) => stylesOf(page)[1] ?? '')];
  const before = part(/<script>([\s\S]*?)<\/script>/);
  const moduleIn = (page: string) => /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  const onePage = await textOf(site, '/ar');
  const scripts = [await textOf(site, '/'), form, onePage].map(moduleIn);
  const island = await textOf(site, part(/data-island="([^"]+)"/));
  const comforts = await textOf(site, /data-comforts="([^"]+)"/.exec(onePage)?.[1] ?? '');
  expect([...styles, before, ...scripts, island, comforts]).not.toContain('');
  const policy = contentSecurityPolicy({ styles, scripts: [before, ...scripts, island, comforts] });
  const entries = Object.entries(securityHeaders(new URL(site.url), policy));
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const posted = (body: string, headers = {}): Question => ({ method: 'POST', headers: { ...FORM, ...headers }, body });

const QUESTIONS: [number, string, Question][] = [
  [200, '/', {}],
  [200, '/', { method: 'HEAD' }],
  [200, '/kinderen/contact', {}],
  [200, '/kinderen/contact', posted('message=Koppen+nagekeken&replyBy=none')],
  [200, '/assets/icon.svg', {}],
  [200, '/sitemap.xml', {}],
  [200, '/robots.txt', {}],
  [200, '/healthz', {}],
  [200, '/readyz', {}],
  [308, '/kinderen/', {}],
  [400, '/kinderen/contact', posted('message=')],
  [400, '/api/event', posted('geen gebeurtenis')],
  [403, '/kinderen/contact', posted('message=hoi&replyBy=none', { 'Sec-Fetch-Site': 'cross-site' })],
  [404, '/kinderen/bestaat-niet', {}],
  [404, '/kinderen.data', {}],
  [405, '/kinderen', { method: 'POST' }],
  [405, '/kinderen/contact', { method: 'DELETE' }],
  [413, '/kinderen/contact', posted('x'.repeat(270_000))],
  [415, '/kinderen/contact', posted('x', { 'Content-Encoding': 'gzip' })],
  [421, '/', { headers: { Host: 'elders.example' } }],
];

function expectHeaders({ headers }: Answer, expected: Record<string, string>) {
  expect(headers).toMatchObject(expected);
  const names = Object.keys(headers).filter((name) => !(name in expected) && !OTHERS.includes(name));
  expect(names, 'headers that nobody asked for').toEqual([]);
}

for (const [status, path, question] of QUESTIONS) {
  test(`${question.method ?? 'GET'} ${path} answers ${status} with all headers`, async ({ site }) => {
    const answer = await ask(site.port, path, question);
    expect(answer.status).toBe(status);
    expectHeaders(answer, await expectedHeaders(site));
  });
}

// Pages of other sites may read who can be reached now; all else is as strict as everywhere.
for (const [status, query] of [
  [200, ''],
  [400, '?audience=iedereen'],
] as const) {
  test(`GET /api/availability${query} answers ${status}, and other sites may read it`, async ({ site }) => {
    const answer = await ask(site.port, `/api/availability${query}`);
    expect(answer.status).toBe(status);
    expectHeaders(answer, { ...(await expectedHeaders(site)), 'access-control-allow-origin': '*' });
  });
}

test('a request that cannot be read is answered with all headers', async ({ site }) => {
  const { status, headers } = readHead(await exchange(site.port, 'GET / HTTP/9.9\r\n\r\n'));
  expect(status).toBe(400);
  expect(Object.fromEntries(headers)).toMatchObject(await expectedHeaders(site));
});
