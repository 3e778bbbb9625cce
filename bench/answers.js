/**
 * `npm run bench:answers`: what an answer by five words costs, and what its times tell. Reading, writing back and answering at 50 at
 * once, with the pages beside it; whether right, wrong, wiped and expired words take the same time; how much room boxes take; and the
 * chance of guessing. `-- --quick` takes fewer turns and words; `-- load times room guessing` only these.
 */

import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import { runnerImport } from 'vite';
import { startBare, startSiteIn, temporaryFolder } from './processes.js';
import { fetchMany, fetchPage, postForm } from './requests.js';

/**
 * @typedef {{ words: string, key: string }} Box
 * @typedef {[name: string, value: string]} Field
 * @typedef {Record<'read' | 'write' | 'send', number[]>} Times of each act, in milliseconds
 * @typedef {{ times: Times, statuses: Record<string, number> }} Sent
 * @typedef {Record<'none' | 'elsewhere' | 'here', number[][]>} Pages while answers are sent there; each turn in milliseconds
 * @typedef {typeof import('./answers-room.js')} AnswersRoom
 */

const QUICK = process.argv.includes('--quick');
const PARTS = ['load', 'times', 'room', 'guessing'];
const ASKED = process.argv.slice(2).filter((word) => PARTS.includes(word));
/** @param {string} part */
const wants = (part) => ASKED.length === 0 || ASKED.includes(part);
/** @type {(keyof Times)[]} */
const ACTS = ['read', 'write', 'send'];
const PAGE = '/volwassenen';
const STORY = 'Er is iets gebeurd en ik wil er graag met iemand over praten. '.repeat(8);

/** @param {string} name @param {string} value @param {string} [wanted] */
const print = (name, value, wanted = '') =>
  process.stdout.write(`${name.padEnd(64)}${value}${wanted && `  (${wanted})`}\n`);
/** @param {number[]} values @param {number} share */
const at = (values, share) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;
/** @param {number[]} values */
const median = (values) => at(values, 0.5);

/** @param {string} address @returns {Promise<{ words: string, fields: Field[] }>} */
async function givenWords(address) {
  const text = (await fetchPage(address, '/contact')).body.toString();
  /** @param {string} name */
  const value = (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
  const [words, asked] = [value('answerWords'), value('wordsAsked')];
  /** @type {Field[]} */
  const back = asked.split(' ').map((place) => ['wordBack', words.split(' ')[Number(place) - 1] ?? '']);
  return { words, fields: [['answerWords', words], ['wordsAsked', asked], ['wordsSign', value('wordsSign')], ...back] };
}

/** Sends a story, and gives the words and the team's key. @param {string} address @param {string} folder @returns {Promise<Box>} */
async function openBox(address, folder) {
  const { words, fields } = await givenWords(address);
  /** Pairs, for a name that comes twice. @type {{ [Symbol.iterator](): Iterator<Field> }} */
  const story = [['message', STORY], ['replyBy', 'here'], ['submissionId', randomUUID()], ...fields];
  const { status, text } = await postForm(address, '/contact', story);
  const reference = /data-confirmation="([^"]+)"/.exec(text)?.[1];
  if (status !== 200 || !reference) throw new Error(`a form was answered ${status}`);
  for (;;) {
    const key = keyFor(path.join(folder, 'mail'), reference);
    if (key) return { words, key };
    await pause(50);
  }
}

/** @param {string} folder @param {string} reference */
function keyFor(folder, reference) {
  if (!existsSync(folder)) return undefined;
  const mails = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const mail = mails.find((text) => text.includes(`Code: ${reference}`));
  return mail && /^Antwoordsleutel: (\S+)/m.exec(mail)?.[1];
}

/** @param {string} address @param {string} folder @param {number} count */
async function openBoxes(address, folder, count) {
  /** @type {Box[]} */
  const boxes = [];
  while (boxes.length < count) boxes.push(await openBox(address, folder));
  return boxes;
}

/** Milliseconds of each page at a steady pace. @param {string} address @param {http.Agent} agent @param {number} seconds */
async function measurePages(address, agent, seconds) {
  const perSecond = 100;
  const begun = performance.now();
  const all = [];
  for (let number = 0; number < perSecond * seconds; number += 1) {
    const early = begun + (number * 1000) / perSecond - performance.now();
    if (early > 0) await pause(early);
    const askedAt = performance.now();
    all.push(fetchPage(address, PAGE, 'br', agent).then(() => performance.now() - askedAt));
  }
  return Promise.all(all);
}

/**
 * @param {string} address
 * @param {Box[]} boxes
 * @param {number} seconds
 * @param {number} wait after each answer, in milliseconds
 * @returns {Promise<Sent>}
 */
function sendAnswers(address, boxes, seconds, wait) {
  const child = spawn(process.execPath, ['bench/answer-sender.js', address, String(seconds), String(wait)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(boxes));
  return /** @type {Promise<Sent>} */ (json(child.stdout));
}

async function measureLoad() {
  const [turns, seconds] = QUICK ? [2, 4] : [4, 8];
  const folder = temporaryFolder();
  let site = await startSiteIn(folder);
  const boxes = await openBoxes(site.address, folder, QUICK ? 10 : 50);
  const elsewhere = await startBare({ headers: { 'Content-Length': '0' }, body: Buffer.alloc(0) });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
  /** @type {Pages} */
  const pages = { none: [], elsewhere: [], here: [] };
  /** @type {Times} */
  const times = { read: [], write: [], send: [] };
  /** @type {Record<string, number>} */
  const statuses = {};
  for (let turn = 0; turn < turns; turn += 1) {
    // Anew each time: there are only so many tries in ten minutes, for all together.
    await site.stop();
    site = await startSiteIn(folder);
    await fetchMany(site.address, PAGE, 1_000);
    pages.none.push(await measurePages(site.address, agent, seconds));
    const sending = sendAnswers(site.address, boxes, seconds, 0);
    pages.here.push(await measurePages(site.address, agent, seconds));
    const sent = await sending;
    for (const act of ACTS) times[act].push(...sent.times[act]);
    for (const [status, count] of Object.entries(sent.statuses)) statuses[status] = (statuses[status] ?? 0) + count;
    const wait = Math.round(median(Object.values(sent.times).flat()));
    const passing = sendAnswers(elsewhere.address, boxes, seconds, wait);
    pages.elsewhere.push(await measurePages(site.address, agent, seconds));
    await passing;
  }
  agent.destroy();
  await site.stop();
  await elsewhere.stop();
  rmSync(folder, { recursive: true });
  printAnswers(times, statuses, turns * seconds);
  printPages(pages);
}

/** @param {Times} times @param {Record<string, number>} statuses @param {number} seconds */
function printAnswers(times, statuses, seconds) {
  for (const [act, all] of Object.entries(times)) {
    const shown = `${at(all, 0.5).toFixed(0)} / ${at(all, 0.99).toFixed(0)}`;
    print(`${act} at 50 at once, ms: p50 / p99 of ${all.length}`, shown, 'p99 at most 250');
  }
  print('answered', JSON.stringify(statuses));
  const perSecond = Object.values(times).flat().length / seconds;
  print('of all three, a second', perSecond.toFixed(1));
}

/** @param {Pages} pages */
function printPages(pages) {
  for (const [name, share] of Object.entries({ p50: 0.5, p99: 0.99 })) {
    const shown = Object.values(pages).map((own) => median(own.map((all) => at(all, share))).toFixed(2));
    print(
      `${name} of a page, ms: none / elsewhere / here`,
      shown.join(' / '),
      share > 0.5 ? 'here at most 10 % more' : '',
    );
  }
}

/** Of sorted values; past the last one nothing is smaller. @param {number[]} values @param {number} index */
const valueAt = (values, index) => values[index] ?? Number.POSITIVE_INFINITY;

/**
 * How likely it is that two samples of one distribution differ so much (Kolmogorov and Smirnov, for large samples).
 * @param {number[]} one
 * @param {number[]} other
 */
function sameDistribution(one, other) {
  const [left, right] = [one.toSorted((a, b) => a - b), other.toSorted((a, b) => a - b)];
  let [i, j, distance] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const value = Math.min(valueAt(left, i), valueAt(right, j));
    while (valueAt(left, i) <= value) i += 1;
    while (valueAt(right, j) <= value) j += 1;
    distance = Math.max(distance, Math.abs(i / left.length - j / right.length));
  }
  const size = Math.sqrt((left.length * right.length) / (left.length + right.length));
  const lambda = (size + 0.12 + 0.11 / size) * distance;
  if (lambda < 0.2) return { distance, p: 1 };
  let p = 0;
  for (let k = 1; k <= 100; k += 1) p += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * lambda * lambda);
  return { distance, p: Math.min(1, Math.max(0, p)) };
}

/** @param {string} title @param {Record<string, number[]>} samples */
function printPairs(title, samples) {
  const kinds = Object.entries(samples);
  for (const [kind, times] of kinds)
    print(
      `${title}, ${kind} words, ms: p50 / p99`,
      [0.5, 0.99].map((share) => at(times, share).toFixed(1)).join(' / '),
    );
  for (const [index, [one, times]] of kinds.entries()) {
    for (const [other, otherTimes] of kinds.slice(index + 1)) {
      const { distance, p } = sameDistribution(times, otherTimes);
      print(`  ${one} and ${other}: distance, p`, `${distance.toFixed(3)}, ${p.toFixed(3)}`);
    }
  }
}

/** Of the list, which starts again after its end. @template Item @param {Item[]} list @param {number} place */
function around(list, place) {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/**
 * Of each kind, in changing order, two at a time as the site derives: so many milliseconds each time.
 * @param {Record<string, string>} words
 * @param {number} rounds
 * @param {(typed: string) => Promise<void>} measure
 */
async function inTurn(words, rounds, measure) {
  const kinds = Object.entries(words).map(([kind, typed]) => ({ kind, typed, times: /** @type {number[]} */ ([]) }));
  /** @param {number} first */
  const lane = async (first) => {
    for (let round = first; round < rounds; round += 2) {
      for (let at = 0; at < kinds.length; at += 1) {
        const { typed, times } = around(kinds, at * (round % 4 < 2 ? 1 : 3) + round);
        const begun = performance.now();
        await measure(typed);
        times.push(performance.now() - begun);
      }
    }
  };
  await Promise.all([lane(0), lane(1)]);
  return Object.fromEntries(kinds.map(({ kind, times }) => [kind, times]));
}

async function measureTimes() {
  const rounds = QUICK ? 50 : 500;
  const perProcess = 240;
  const folder = temporaryFolder();
  let site = await startSiteIn(folder);
  const right = await openBox(site.address, folder);
  const wiped = await openBox(site.address, folder);
  const expired = await openBox(site.address, folder);
  for (const { key } of [right, wiped, expired]) {
    await postForm(site.address, '/beheer/antwoord', { key, action: 'send', answer: STORY });
  }
  await postForm(site.address, '/antwoord', { words: wiped.words, action: 'wipe' });
  const words = {
    right: right.words,
    wrong: (await givenWords(site.address)).words,
    wiped: wiped.words,
    expired: expired.words,
  };
  await site.stop();
  expire(folder, expired.key, await answersRoom());
  /** @type {Record<string, number[]>} */
  const samples = {};
  for (let left = rounds; left > 0; left -= perProcess) {
    site = await startSiteIn(folder);
    await postForm(site.address, '/antwoord', { words: words.right, action: 'read' });
    const agent = new http.Agent({ keepAlive: true });
    const some = await inTurn(words, Math.min(left, perProcess), async (typed) => {
      const { status } = await postForm(site.address, '/antwoord', { words: typed, action: 'read' }, agent);
      if (status !== 200) throw new Error(`words were answered ${status}`);
    });
    for (const [kind, times] of Object.entries(some)) samples[kind] = [...(samples[kind] ?? []), ...times];
    agent.destroy();
    await site.stop();
  }
  printPairs('answered', samples);
  printPairs('before the rounding', await measureBare(folder, words, rounds));
  rmSync(folder, { recursive: true });
}

/** Its time is over; it is forgotten when the site next looks. @param {string} folder @param {string} key @param {AnswersRoom} room */
function expire(folder, key, { answerKeyHash }) {
  const database = new Database(path.join(folder, 'site.sqlite'));
  database.prepare("update answer_boxes set until = '2020-01-01' where answer_key = ?").run(answerKeyHash(key));
  database.close();
}

async function answersRoom() {
  /** @type {import('vite').InlineConfig} */
  const options = { configFile: false, logLevel: 'error', resolve: { tsconfigPaths: true } };
  /** @type {{ module: AnswersRoom }} */
  const { module } = await runnerImport(path.resolve('bench/answers-room.js'), options);
  return module;
}

const log = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * What is done for each word before the time is rounded up: the words, the derivation, the store, what is in the box.
 * @param {string} folder
 * @param {Record<string, string>} words
 * @param {number} rounds
 */
async function measureBare(folder, words, rounds) {
  const room = await answersRoom();
  const ring = await room.openKeyRing({ configured: [], dataDir: folder, mayCreate: false, random: Buffer.alloc });
  /** @param {string} finder */
  const findersOf = (finder) => ring.all.map(({ identity }) => room.fingerprint(identity, 'answer box', finder));
  const database = await room.openSiteDatabase({ dataDir: folder, log });
  const store = new room.BoxStore(database);
  const salt = await store.salt(Buffer.alloc);
  const today = new Date().toISOString().slice(0, 10);
  const samples = await inTurn(words, rounds, async (typed) => {
    const [set] = room.setsMeant(typed, room.everydayWords);
    if (!set) throw new Error('the words mean no set');
    const secret = await room.boxSecretOf(set, salt);
    const box = await store.find(findersOf(secret.finder), today);
    if (!box) return;
    for (const { sealed } of await store.answersIn(box.finder)) room.openSealed(sealed, secret);
    await store.noteRead(box, today);
  });
  await database.close();
  return samples;
}

/** So many boxes with an answer of 1,000 letters each: what they take on the disk, and how long forgetting all of them takes. */
async function measureRoom() {
  const boxes = QUICK ? 1_000 : 10_000;
  const room = await answersRoom();
  const folder = temporaryFolder();
  const database = await room.openSiteDatabase({ dataDir: folder, log });
  const store = new room.BoxStore(database);
  const { publicKey } = await room.boxSecretOf(['x'], Buffer.alloc(32));
  const answer = STORY.repeat(3).slice(0, 1000);
  for (let number = 0; number < boxes; number += 1) {
    const finder = createHash('sha256').update(`${number}`).digest('hex');
    const answerKey = createHash('sha256').update(finder).digest('hex');
    await store.open({ finder, answerKey, publicKey, reference: 'K7M4-9QXD', team: 'limburg' }, '2026-01-01');
    await store.keep({ finder }, '2026-01-01');
    await store.addAnswer({ finder }, answerKey, await room.sealFor(publicKey, answer), '2026-01-01');
  }
  await database.forgetDeleted();
  const megabytes = () => (statSync(path.join(folder, 'site.sqlite')).size / 1e6).toFixed(1);
  print(`MB of ${boxes.toLocaleString('en')} boxes with one answer of 1,000 letters`, megabytes(), 'at most 50');
  const begun = performance.now();
  await store.expire('2026-01-15');
  print('ms of a round in which none is over', (performance.now() - begun).toFixed(1));
  const over = performance.now();
  await store.expire('2026-02-15');
  await store.forgetBytes();
  print('ms of a round in which all are over, bytes taken out', (performance.now() - over).toFixed(0));
  await database.close();
  rmSync(folder, { recursive: true });
}

/** Nobody can try more than the site lets all try together, however many networks they have. */
async function printGuessing() {
  const { IN_ALL, WORDS_IN_SET, everydayWords } = await answersRoom();
  const [days, setsATry, boxes] = [30, 4, 10_000];
  const tries = IN_ALL * 6 * 24 * days;
  let sets = 1;
  for (let place = 0; place < WORDS_IN_SET; place += 1) sets *= (everydayWords.length - place) / (place + 1);
  print(
    `sets of ${WORDS_IN_SET} of ${everydayWords.length} words`,
    `${sets.toExponential(2)}, ${Math.log2(sets).toFixed(1)} bits`,
  );
  for (const processes of [1, 2]) {
    const chance = 1 - Math.exp((-processes * tries * setsATry * boxes) / sets);
    const shown = `${chance.toExponential(2)}, once in ${Math.round(1 / chance).toLocaleString('en')}`;
    print(
      `chance of a hit in ${days} days, ${boxes.toLocaleString('en')} boxes, ${processes} process(es)`,
      shown,
      'less than once in 1,000',
    );
  }
}

if (wants('guessing')) await printGuessing();
if (wants('room')) await measureRoom();
if (wants('load')) await measureLoad();
if (wants('times')) await measureTimes();
print(`load of this machine, ${os.cpus().length} processors`, os.loadavg()[0]?.toFixed(1) ?? '');
