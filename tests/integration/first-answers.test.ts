/**
 * What the first visitor of each page gets, of all pages, those that are missing too: closed, open, and on the busiest day, with
 * notes and a line of news. Prints how large it was and how soon it came; how
 * fast is for `npm run bench` to judge. Needs a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { siteMap } from '~/addresses/book.server';
import { missingPaths } from '../e2e/addresses';
import { ask } from '../support/http-client';
import { makeBusy } from '../support/make-busy';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { type MailServer, startMailServer } from '../support/smtp';
import { OPERATIONS } from '../support/tokens';

/** Our own pages. One that is kept is the same for everybody; a form is made for each visitor. */
const PAGES = [...addresses.keys(), ...missingPaths];
const isKept = ({ path }: { path: string }) => siteMap.known.get(path)?.cached === true;

/** In an address of our own stands no port that a test chose. */
const NAME = { SITE_URL: 'https://www.1712.be', TRUST_PROXY: '1' };

/** Of a page as it is sent, in bytes: about what comes back in one round trip on a line that has only just been opened. */
const LIMIT = 14_000;

let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

const MOMENTS = [
  ['closed, on a Sunday', '2026-11-29T15:05:00+01:00', '2026-11-29T15:25:00+01:00'],
  ['open, on a Monday', '2026-11-30T10:05:00+01:00', '2026-11-30T10:25:00+01:00'],
] as const;

describe.each(MOMENTS)('%s', (state, moment, later) => {
  it('is the same text for everybody until something on it changes', async () => {
    const site = await startSiteAt(moment, mail.url, NAME, true);
    // All pages of the site: on a busy machine longer than anything else that is waited for.
    await expect.poll(() => site.output, { timeout: 600_000 }).toContain('"event":"pages.ready"');
    const answers = await askAll(site);
    await site.remove();
    report(state, answers);
    expect(tooLarge(answers)).toEqual([]);
    expect(answers.flatMap(unstyledIn), 'classes that only another stylesheet knows').toEqual([]);
    const other = await startSiteAt(later, mail.url, NAME);
    const differing = (await askAll(other)).filter(({ text }, at) => text !== answers[at]?.text).filter(isKept);
    await other.remove();
    expect(differing.map(({ path }) => path)).toEqual([]);
  });
});

/** Of the usual length: with the longest note (120 characters) two pages were 3 bytes above. */
const NOTE = 'Na de uitzending van gisteren bellen veel mensen.';
/** Nearly as long as it may be. */
const NEWS =
  'Donderdag verhuizen onze teams in Antwerpen en Gent. Wie dan belt, wacht soms wat langer. Schrijven en terugbellen kan zoals altijd.';

it('on the busiest day too', async () => {
  const site = await startSiteAt(
    BUSY_DAY,
    mail.url,
    { ...NAME, AVAILABILITY_TOKEN: OPERATIONS, ACCESS_TOKENS: `els:hours:${ELS}` },
    true,
  );
  await makeBusy(site, { until: '2026-11-30T12:00:00+01:00', note: NOTE, host: 'www.1712.be' });
  await publishNews(site);
  // Made anew in the background, in rounds: until then a page comes in the quick packing.
  let answers: Awaited<ReturnType<typeof askAll>> = [];
  const tooLargeNow = async () => {
    answers = await askAll(site);
    return tooLarge(answers);
  };
  await expect.poll(tooLargeNow, { timeout: 300_000, interval: 2000 }).toEqual([]);
  await site.remove();
  report('busy, with news', answers);
  expect(answers.filter(({ text }) => text.includes('Donderdag verhuizen')).length).toBe(4);
  expect(answers.find(({ path: address }) => address === '/')?.text).toContain('1712 is nu druk');
});

const BUSY_DAY = '2026-11-30T10:05:00+01:00';
const ELS = 'Tb6yWd4KqPz9rMx2LcVj8SnHf0GuEaYi';

async function publishNews({ port }: Site) {
  const fields = { words: NEWS, audience: 'all', until: '2026-12-01T09:00', press: 'save', token: ELS };
  const { status } = await ask(port, '/beheer/nieuws', {
    method: 'POST',
    headers: {
      Host: 'www.1712.be',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams(fields).toString(),
  });
  expect(status).toBe(200);
}

/** Classes in a stylesheet, or in the marks of a page. */
const classesIn = {
  sheet: (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name)),
  page: (html: string) => [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names?.split(' ') ?? []),
};

const STYLES = 'app/ui/styles';
const KNOWN = new Map(
  readdirSync(STYLES)
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, classesIn.sheet(readFileSync(path.join(STYLES, file), 'utf8'))]),
);
/** What one world draws in its own way, or what is seen on paper only. */
const OF_SOME = ['recognise', 'printed-hours', 'poster-number', 'poster-a4', 'now'];

/** A page whose pictures were black had them: drawings, without the sheet of drawings. */
function unstyledIn({ path: address, text }: { path: string; text: string }) {
  const sheets = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
  // What is only said of paper styles nothing on a screen.
  const known = classesIn.sheet(sheets.replace(/@media print\{(?:[^{}]*\{[^{}]*\})*\}/g, ''));
  const needed = [...new Set(classesIn.page(text))].filter((name) => !known.has(name) && !OF_SOME.includes(name));
  return needed.flatMap((name) => {
    const files = [...KNOWN].filter(([, classes]) => classes.has(name)).map(([file]) => file);
    return files.length > 0 ? [`${address}: .${name} of ${files.join(' or ')}`] : [];
  });
}

async function askAll({ port }: Site) {
  const answers = [];
  for (const address of PAGES) {
    const began = performance.now();
    const { status, body } = await ask(port, address, { headers: { Host: 'www.1712.be', 'Accept-Encoding': 'br' } });
    const milliseconds = performance.now() - began;
    // What is there for a time only leads elsewhere, or is not there.
    if (status !== (missingPaths.includes(address) ? 404 : 200)) continue;
    answers.push({ path: address, milliseconds, bytes: body.length, text: brotliDecompressSync(body).toString() });
  }
  return answers;
}

type Answers = Awaited<ReturnType<typeof askAll>>;

function tooLarge(answers: Answers): string[] {
  return answers.filter(({ bytes }) => bytes > LIMIT).map(({ path: address, bytes }) => `${address} ${bytes}`);
}

function report(state: string, answers: Answers) {
  // A form is rendered for who asks: how soon is for the rest.
  const times = answers
    .filter(isKept)
    .map(({ milliseconds }) => milliseconds)
    .sort((one, other) => one - other);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  const largest = (some: typeof answers) =>
    some
      .toSorted((one, other) => other.bytes - one.bytes)
      .slice(0, 5)
      .map(({ path, bytes }) => `${path} ${bytes}`)
      .join(', ');
  process.stdout.write(
    `first answers, ${state}: ${answers.length} pages, p99 ${p99.toFixed(1)} ms, largest ${largest(answers)}; ` +
      `made for each visitor ${largest(answers.filter((answer) => !isKept(answer)))}\n`,
  );
}
