/**
 * Lighthouse on the home and the section homes, on a phone as it simulates one (slow 4G): the median of five runs, printed.
 * Lighthouse is no package of the site: LIGHTHOUSE=/path/to/lighthouse/cli/index.js node bench/lighthouse.js [path ...]
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { systemChromium } from '../scripts/browser.js';
import { startSite } from './processes.js';

const RUNS = 5;
const PATHS = ['/', '/kinderen', '/jongeren', '/volwassenen'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const run = promisify(execFile);

/**
 * What is read of Lighthouse's report.
 * @typedef {object} Audit
 * @property {number | null} score
 * @property {string} [displayValue]
 * @property {number} [numericValue]
 * @property {{ items: unknown[] }} [details]
 * @typedef {object} Report
 * @property {Record<string, { score: number | null, auditRefs: { id: string, weight: number }[] }>} categories
 * @property {Record<string, Audit>} audits
 */

/**
 * One run's report, with further options of Lighthouse; the browser starts empty each time.
 * @param {string} lighthouse
 * @param {string} address
 * @param {string[]} more
 * @returns {Promise<Report>}
 */
async function report(lighthouse, address, ...more) {
  const profile = await mkdtemp(path.join(tmpdir(), 'lighthouse-'));
  const flags = `--headless=new --no-sandbox --user-data-dir=${profile}`;
  const options = [address, '--output=json', '--quiet', `--chrome-flags=${flags}`, ...more];
  const env = { ...process.env, CHROME_PATH: systemChromium() ?? process.env.CHROME_PATH };
  try {
    const { stdout } = await run(process.execPath, [lighthouse, ...options], { env, maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** @param {Report['audits']} audits */
const longTasks = (audits) => audits['long-tasks']?.details?.items.length ?? 0;

/**
 * What is measured of one run: scores of 100, milliseconds, the shift's own unit, a count.
 * @param {Report} report
 * @returns {Record<string, number>}
 */
function figures({ categories, audits }) {
  return {
    ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
    'largest paint, ms': Math.round(audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
    'layout shift': Number(audits['cumulative-layout-shift']?.numericValue?.toFixed(3)),
    'long tasks, slowed 4 x': longTasks(audits),
  };
}

/** What kept a category from 100: the audits that count and failed. @param {Report} report */
function shortcomings({ categories, audits }) {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${name}: ${id} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
}

/** @param {number[]} values */
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** @param {string} lighthouse @param {string} address */
async function measure(lighthouse, address) {
  const reports = [];
  for (let count = 0; count < RUNS; count += 1) reports.push(await report(lighthouse, address));
  const runs = reports.map(figures);
  for (const name of Object.keys(runs[0] ?? {})) {
    const values = runs.map((one) => one[name] ?? Number.NaN);
    process.stdout.write(`  ${name.padEnd(24)}${median(values)}  (${values.join(', ')})\n`);
  }
  const { audits } = await report(lighthouse, address, '--throttling-method=provided', '--only-audits=long-tasks');
  process.stdout.write(`  ${'long tasks, not slowed'.padEnd(24)}${longTasks(audits)}\n`);
  for (const one of new Set(reports.flatMap(shortcomings))) process.stdout.write(`  not 100: ${one}\n`);
}

const { LIGHTHOUSE } = process.env;
if (!LIGHTHOUSE) throw new Error('LIGHTHOUSE must be the path of lighthouse/cli/index.js');
const wanted = process.argv.slice(2);
const site = await startSite('bench/site.js');
try {
  for (const page of wanted.length > 0 ? wanted : PATHS) {
    process.stdout.write(`${page}\n`);
    await measure(LIGHTHOUSE, new URL(page, site.address).href);
  }
} finally {
  await site.stop();
}
