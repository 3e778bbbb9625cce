/**
 * `npm run bench`: the figures the site must reach, measured on this machine and printed; nothing is asserted.
 * `-- --quick` measures shorter and loads memory with fewer requests.
 */
import { isInstalled, startBare, startNginx, startSite } from './processes.js';
import { fetchMany, fetchPage, measureRate, readMemory } from './requests.js';
import { islandSize, pageSizes } from './sizes.js';

const QUICK = process.argv.includes('--quick');
const ROUNDS = QUICK ? 3 : 9;
const REQUESTS = QUICK ? 5_000 : 100_000;
const PAGE = '/volwassenen';
const FORM = '/volwassenen/contact';

/** @param {string} name @param {string} value @param {string} [wanted] */
const print = (name, value, wanted = '') =>
  process.stdout.write(`${name.padEnd(52)}${value}${wanted && `  (${wanted})`}\n`);
/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en');

/** @param {string} address */
async function measureSizes(address) {
  const sizes = await pageSizes(address);
  print(
    `Brotli bytes, largest of ${sizes.length} pages (${sizes[0]?.path})`,
    whole(sizes[0]?.bytes ?? 0),
    'at most 14,000',
  );
  for (const { path, bytes } of sizes.slice(1, 5)) print(`  then ${path}`, whole(bytes));
  print("Brotli bytes, the form's island", whole((await islandSize(address, FORM)) ?? 0), 'at most 80,000');
}

/** Waits until the smallest form of the page is the one that is sent. @param {string} address */
async function settledPage(address) {
  let page = await fetchPage(address, PAGE, 'br');
  for (let same = 0; same < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const next = await fetchPage(address, PAGE, 'br');
    same = next.body.equals(page.body) ? same + 1 : 0;
    page = next;
  }
  return page;
}

/**
 * Requests per second of each candidate, in many short turns and in changing order, so that a slow moment of the
 * machine hits all: the median of each, and the median of what the first reached of each in the same turn.
 * @param {{ address: string }[]} candidates
 */
function measureRates(candidates) {
  // Each gets a moment to warm up, or the first would pay for all.
  for (const { address } of candidates) measureRate(address, PAGE, 2);
  /** @type {number[][]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    /** @type {Map<string, number>} */
    const rates = new Map();
    const order = round % 2 === 0 ? candidates : candidates.toReversed();
    for (const { address } of order) rates.set(address, measureRate(address, PAGE, 2));
    rounds.push(candidates.map(({ address }) => rates.get(address) ?? 0));
  }
  return candidates.map((_, at) => ({
    rate: median(rounds.map((rates) => rates[at] ?? 0)),
    ratio: median(rounds.map((rates) => (rates[0] ?? 0) / (rates[at] ?? 0))),
  }));
}

/** @param {number[]} values */
function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {{ address: string }} site */
async function measureSpeed(site) {
  if (!isInstalled('wrk'))
    return print('Requests per second', 'not measured: wrk is not installed (apt-get install wrk)');
  const page = await settledPage(site.address);
  const bare = await startBare(page);
  const uncached = await startSite('bench/site.js', '--without-page-cache');
  const nginx = isInstalled('nginx') ? await startNginx(page) : null;
  const candidates = [site, bare, uncached, ...(nginx ? [nginx] : [])];
  const [kept, plain, rendered, file] = measureRates(candidates);
  if (!kept || !plain || !rendered) throw new Error('each candidate has its rate');
  await Promise.all([bare, uncached, nginx].map((process) => process?.stop()));
  print(`Requests per second, cached page (${whole(page.body.length)} bytes)`, whole(kept.rate));
  print('  bare node:http, same bytes and headers', whole(plain.rate));
  print('  cached to bare', plain.ratio.toFixed(2), 'at least 0.80');
  print('  page cache off', whole(rendered.rate));
  print('  cached to page cache off', rendered.ratio.toFixed(1), 'at least 15');
  print('  nginx, same bytes', file ? whole(file.rate) : 'not installed');
}

async function measureMemory() {
  const site = await startSite('bench/site.js');
  await fetchMany(site.address, PAGE, REQUESTS);
  print(`MB after ${whole(REQUESTS)} cached pages`, whole(await readMemory(site.address)), 'under 200');
  await fetchMany(site.address, FORM, REQUESTS);
  print(
    `MB after ${whole(REQUESTS)} renders of the contact page too`,
    whole(await readMemory(site.address)),
    'under 320',
  );
  await site.stop();
}

async function measureStart() {
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    const site = await startSite('server.js');
    times.push(site.milliseconds);
    await site.stop();
  }
  print('Milliseconds from start to listening (median of 3)', whole(median(times)), 'under 2,000');
}

const site = await startSite('bench/site.js');
await measureSizes(site.address);
await measureSpeed(site);
await site.stop();
await measureStart();
await measureMemory();
