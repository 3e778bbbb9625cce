/**
 * `npm run bench:promises`: how fast a message is promised, with a mail server that is well, away, hanging or refusing.
 * Prints the time from POST to the whole confirmation at a steady pace over 50 connections, counted from the moment
 * each message was due (a slow answer makes the next ones late, and that counts), and how many a second are promised
 * when all 50 send as fast as they can. `-- --quick` measures shorter, `-- down refusing` only with these.
 */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { startMailServer, startPromisingSite } from './processes.js';

const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 4 : 15;
const CONNECTIONS = 50;
const BEHAVIOURS = ['healthy', 'down', 'hanging', 'refusing'];
const ASKED = process.argv.slice(2).filter((word) => BEHAVIOURS.includes(word));
const PACES = [50, 150];
const TEXT = 'Er is iets gebeurd en ik wil er graag met iemand over praten. '.repeat(8);

/**
 * Another network for each message: a school's worth of them from one would be slowed down on purpose.
 * @param {number} number
 */
function someNetwork(number) {
  return `10.${(number >> 8) & 255}.${number & 255}.1`;
}

let sent = 0;

/**
 * Sends one message.
 * @param {string} address
 * @param {http.Agent} agent
 * @returns {Promise<boolean>} true when it was promised
 */
function send(address, agent) {
  sent += 1;
  const body = new URLSearchParams({ message: TEXT, replyBy: 'none', submissionId: randomUUID() }).toString();
  const headers = {
    Host: 'localhost',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    'X-Forwarded-For': someNetwork(sent),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(`${address}/volwassenen/contact`, { method: 'POST', headers, agent }, (response) => {
      let said = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        said += chunk;
      });
      response.on('end', () => resolve(response.statusCode === 200 && said.includes('data-confirmation="')));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * Milliseconds of each message at so many a second; throws when one is not promised.
 * @param {string} address
 * @param {http.Agent} agent
 * @param {number} pace
 * @param {number} seconds
 */
async function measurePace(address, agent, pace, seconds) {
  const began = performance.now();
  /** @type {Promise<number | false>[]} */
  const all = [];
  for (let number = 0; number < pace * seconds; number += 1) {
    const dueAt = began + (number * 1000) / pace;
    const early = dueAt - performance.now();
    if (early > 1) await pause(early);
    all.push(send(address, agent).then((promised) => promised && performance.now() - dueAt));
  }
  const answers = await Promise.all(all);
  const times = answers.filter((time) => time !== false);
  if (times.length < answers.length) throw new Error(`${answers.length - times.length} were not promised`);
  return times.sort((one, other) => one - other);
}

/**
 * Promises per second when every connection sends its next message as soon as it has its answer.
 * @param {string} address
 * @param {http.Agent} agent
 * @param {number} seconds
 */
async function measureMost(address, agent, seconds) {
  const until = performance.now() + seconds * 1000;
  let promised = 0;
  const sender = async () => {
    while (performance.now() < until) {
      if (await send(address, agent)) promised += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sender));
  return promised / seconds;
}

/** @param {number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
/** @param {string[]} cells */
const print = (...cells) => process.stdout.write(`${cells.map((cell) => cell.padEnd(12)).join('')}\n`);

/** @param {string} behaviour */
async function measure(behaviour) {
  const mail = await startMailServer(behaviour);
  const site = await startPromisingSite(mail.smtpUrl);
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  await measureMost(site.address, agent, QUICK ? 2 : 4); // Warm: the first thousand pay for the compiler.
  for (const pace of PACES) {
    const times = await measurePace(site.address, agent, pace, SECONDS);
    const shown = [0.5, 0.95, 0.99, 1].map((share) => at(times, share).toFixed(1));
    print(behaviour, `${pace}/s`, ...shown);
  }
  print(behaviour, 'most', `${Math.round(await measureMost(site.address, agent, SECONDS))}/s`);
  agent.destroy();
  await site.stop();
  await mail.stop();
}

print('mail server', 'pace', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms');
for (const behaviour of ASKED.length > 0 ? ASKED : BEHAVIOURS) await measure(behaviour);
process.stdout.write(
  `Wanted: p50 at most 10 ms, p99 at most 100 ms, 300/s. Load of this machine: ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors.\n`,
);
