/**
 * `npm run bench:visits`: what counting visits costs. How long a page takes while 1,000 events a second come in, in short
 * turns so that a slow moment of the machine hits all. Beside it: while no events are sent, and while the same events go
 * to another server on this machine, because sending them takes a processor from the site too, and visitors' phones do
 * not. `-- --quick` takes fewer turns.
 */
import { spawn } from 'node:child_process';
import http from 'node:http';
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { startBare, startSite } from './processes.js';
import { fetchMany, fetchPage } from './requests.js';

const QUICK = process.argv.includes('--quick');
const TURNS = QUICK ? 4 : 12;
const SECONDS = 5;
const EVENTS_PER_SECOND = 1000;
const PAGES_PER_SECOND = 200;
const PAGE = '/volwassenen';

/** @param {string} name @param {string} value @param {string} [wanted] */
const print = (name, value, wanted = '') =>
  process.stdout.write(`${name.padEnd(56)}${value}${wanted && `  (${wanted})`}\n`);

/** Milliseconds of each page, counted from the moment it was due. @param {string} address @param {http.Agent} agent */
async function measurePages(address, agent) {
  const begun = performance.now();
  const all = [];
  for (let number = 0; number < PAGES_PER_SECOND * SECONDS; number += 1) {
    const dueAt = begun + (number * 1000) / PAGES_PER_SECOND;
    const early = dueAt - performance.now();
    if (early > 0) await pause(early);
    const askedAt = performance.now();
    all.push(fetchPage(address, PAGE, 'br', agent).then(() => performance.now() - askedAt));
  }
  return Promise.all(all);
}

/**
 * Sends events for as long as the pages are measured, from a process of its own.
 * @param {string} address
 * @returns {Promise<{ statuses: Record<string, number>, milliseconds: number }>}
 */
function sendEvents(address) {
  const child = spawn(
    process.execPath,
    ['bench/visit-sender.js', address, String(EVENTS_PER_SECOND), String(SECONDS)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', () => resolve(JSON.parse(said)));
  });
}

/** @param {number[]} values @param {number} share */
const at = (values, share) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;
/** @param {number[]} values */
const median = (values) => at(values, 0.5);

const site = await startSite('bench/site.js');
const elsewhere = await startBare({ headers: { 'Content-Length': '0' }, body: Buffer.alloc(0) });
const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
await fetchMany(site.address, PAGE, 2_000);
await sendEvents(site.address);
/** @type {Record<'none' | 'elsewhere' | 'here', number[][]>} */
const turns = { none: [], elsewhere: [], here: [] };
/** @type {number[]} */
const paces = [];
for (let turn = 0; turn < TURNS; turn += 1) {
  turns.none.push(await measurePages(site.address, agent));
  const passing = sendEvents(elsewhere.address);
  turns.elsewhere.push(await measurePages(site.address, agent));
  await passing;
  const sending = sendEvents(site.address);
  turns.here.push(await measurePages(site.address, agent));
  const { statuses, milliseconds } = await sending;
  if (Object.keys(statuses).join() !== '202') throw new Error(`events were answered ${JSON.stringify(statuses)}`);
  paces.push(((statuses[202] ?? 0) * 1000) / milliseconds);
}
agent.destroy();
await site.stop();
await elsewhere.stop();
for (const [name, share] of Object.entries({ p50: 0.5, p95: 0.95, p99: 0.99 })) {
  const times = Object.values(turns).map((own) => median(own.map((all) => at(all, share))).toFixed(2));
  print(
    `${name} of a page, ms: no events / elsewhere / here`,
    times.join(' / '),
    share === 0.99 ? 'here at most 10 % more than elsewhere' : '',
  );
}
print('events a second, answered 202', Math.round(median(paces)).toLocaleString('en'), 'at least 1,000');
print(`load of this machine, ${os.cpus().length} processors`, os.loadavg()[0]?.toFixed(1) ?? '');
