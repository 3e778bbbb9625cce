/**
 * `npm run bench:lighthouse [-- path ...]`: Lighthouse on two homes, that of a section, a text and a form, on slow 4G as it
 * simulates it and a phone of the middle class: the median of some runs, printed. How much slower that phone is depends on
 * the machine, so it is measured first. Lighthouse is no package of the site: this brings it, once, into bench/lighthouse/.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { systemChromium } from '../scripts/browser.js';
import { ensurePackages } from '../scripts/own-packages.js';
import { startSite } from './processes.js';

const FOLDER = fileURLToPath(new URL('lighthouse', import.meta.url));
const LIGHTHOUSE = path.join(FOLDER, 'node_modules/lighthouse/cli/index.js');
const RUNS = 3;
/** Lighthouse's benchmark index of a Pixel 5, by which Chrome's own tools set their mid-tier phone (CalibrationController.ts). */
const MID_TIER_PHONE = 1000;
const ONLY_TASKS = ['--throttling-method=provided', '--only-audits=long-tasks'];
const PATHS = ['/', '/kinderen', '/volwassenen', '/volwassenen/relatie', '/volwassenen/contact'];
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
 * @property {{ benchmarkIndex: number }} environment
 */

/**
 * One run's report, with further options of Lighthouse; the browser starts empty each time.
 * @param {string} address
 * @param {string[]} more
 * @returns {Promise<Report>}
 */
async function report(address, ...more) {
  const profile = await mkdtemp(path.join(tmpdir(), 'lighthouse-'));
  const flags = `--headless=new --no-sandbox --user-data-dir=${profile}`;
  const options = [address, '--output=json', '--quiet', `--chrome-flags=${flags}`, ...more];
  const env = { ...process.env, CHROME_PATH: systemChromium() ?? process.env.CHROME_PATH };
  try {
    const { stdout } = await run(process.execPath, [LIGHTHOUSE, ...options], { env, maxBuffer: 64 * 1024 * 1024 });
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
    'long tasks, slowed': longTasks(audits),
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

/** How many times this machine is as fast as the phone: at least once. @param {string} address */
async function slowdownOf(address) {
  const indexes = [];
  for (let count = 0; count < RUNS; count += 1) {
    indexes.push((await report(address, ...ONLY_TASKS)).environment.benchmarkIndex);
  }
  const index = median(indexes) ?? MID_TIER_PHONE;
  const slowdown = Math.max(1, Math.round((10 * index) / MID_TIER_PHONE) / 10);
  process.stdout.write(`benchmark index of this machine ${Math.round(index)}: slowed ${slowdown} x\n`);
  return slowdown;
}

/** @param {string} address @param {number} slowdown */
async function measure(address, slowdown) {
  const slowed = `--throttling.cpuSlowdownMultiplier=${slowdown}`;
  const reports = [];
  for (let count = 0; count < RUNS; count += 1) reports.push(await report(address, slowed));
  const runs = reports.map(figures);
  for (const name of Object.keys(runs[0] ?? {})) {
    const values = runs.map((one) => one[name] ?? Number.NaN);
    process.stdout.write(`  ${name.padEnd(24)}${median(values)}  (${values.join(', ')})\n`);
  }
  const { audits } = await report(address, ...ONLY_TASKS);
  process.stdout.write(`  ${'long tasks, not slowed'.padEnd(24)}${longTasks(audits)}\n`);
  for (const one of new Set(reports.flatMap(shortcomings))) process.stdout.write(`  not 100: ${one}\n`);
}

ensurePackages(FOLDER);
const wanted = process.argv.slice(2);
const site = await startSite('bench/site.js');
try {
  const slowdown = await slowdownOf(site.address);
  for (const page of wanted.length > 0 ? wanted : PATHS) {
    process.stdout.write(`${page}\n`);
    await measure(new URL(page, site.address).href, slowdown);
  }
} finally {
  await site.stop();
}
