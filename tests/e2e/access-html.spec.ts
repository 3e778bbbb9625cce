/**
 * Valid HTML as it is sent: the answers to forms by the rules of .htmlvalidate.json (pages.spec.ts has the pages), and, where
 * Java is at hand and VNU_JAR names the Nu checker's jar, everything by the Nu checker too.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../support/site';
import { AUDIENCES, everyPath, SECTIONS } from './addresses';
import { htmlFaults } from './checks';
import { expect, test } from './fixtures';

/** The HTML a page or the answer to a form consists of. */
async function htmlOf(site: Site, path: string, fields?: Record<string, string>, headers = {}): Promise<string> {
  const form = fields && { method: 'POST', body: new URLSearchParams(fields) };
  const answer = await fetch(site.url + path, { ...form, headers });
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  return answer.text();
}

const SENT = { message: 'Een bericht', replyBy: 'phone', phone: '0470 12 34 56', phoneOwner: 'mine' };
const WRONG = { replyBy: 'phone', phone: 'geen nummer', callUntil: 'ooit', callWindow: '2020-01-06T09:00/12:00' };

for (const audience of AUDIENCES) {
  test(`${SECTIONS.nl[audience]}: the answers to its forms`, async ({ site }) => {
    const section = SECTIONS.nl[audience];
    const answers = {
      confirmation: await htmlOf(site, `${section}/contact`, { ...SENT, phoneAnsweredBy: 'me' }),
      errors: await htmlOf(site, `${section}/contact`, WRONG),
      'from another site': await htmlOf(site, `${section}/contact`, SENT, { 'Sec-Fetch-Site': 'cross-site' }),
      '/bezet after its question': await htmlOf(site, `${section}/bezet`, { tried: 'both' }),
    };
    for (const [what, html] of Object.entries(answers)) expect.soft(await htmlFaults(html), what).toEqual([]);
  });
}

test('the frame for other sites, and the switch of the coordinator', async ({ site }) => {
  for (const path of [
    '/beheer',
    '/beheer/bezoek',
    '/beheer/antwoord',
    '/beheer/uren',
    '/beheer/nummers',
    '/beheer/nieuws',
    '/beheer/overzicht',
  ])
    expect.soft(await htmlFaults(await htmlOf(site, path)), path).toEqual([]);
  // Without script the frame can stay true only by loading itself again (docs/decisions/0011).
  const faults = await htmlFaults(await htmlOf(site, '/insluiten/paneel'));
  expect.soft(faults.filter((fault) => !fault.startsWith('meta-refresh'))).toEqual([]);
});

/** What the Nu checker says, errors only; it ends with 1 when there are any. */
function askNu(jar: string, folder: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('java', ['-jar', jar, '--errors-only', '--format', 'gnu', folder], (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trim()),
    );
  });
}

test('every page by the Nu checker', async ({ site }) => {
  const { VNU_JAR: jar } = process.env;
  test.skip(!jar, 'VNU_JAR does not name the jar of the Nu checker');
  const folder = await mkdtemp(join(tmpdir(), '1712-html-'));
  try {
    for (const [index, path] of everyPath.entries()) {
      const name = `${index}${path.replaceAll('/', '_')}.html`;
      await writeFile(join(folder, name), await htmlOf(site, path));
    }
    expect(await askNu(jar ?? '', folder)).toBe('');
  } finally {
    await rm(folder, { recursive: true });
  }
});
