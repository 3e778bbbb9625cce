/**
 * Reads, writes back and answers by turns, so many at once, for bench/answers.js: `node bench/answer-sender.js ADDRESS SECONDS WAIT`.
 * Boxes as JSON on standard input; WAIT in milliseconds after each answer.
 */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { postForm } from './requests.js';

const AT_ONCE = 50;
const [address = '', seconds = '5', wait = '0'] = process.argv.slice(2);
/** @type {{ words: string, key: string }[]} */
const boxes = JSON.parse(await text(process.stdin));
const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
/** @typedef {'read' | 'write' | 'send'} Act */
/** @type {Act[]} */
const ACTS = ['read', 'write', 'send'];
/** @type {Record<Act, number[]>} */
const times = { read: [], write: [], send: [] };
/** @type {Record<string, number>} */
const statuses = {};
const TEXT = 'Dag, we lazen je bericht. Dit is niet jouw fout. '.repeat(8);

/** Of the list, which starts again after its end. @template Item @param {Item[]} list @param {number} place */
function around(list, place) {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/**
 * Where this act is sent, and its form.
 * @param {Act} act
 * @param {{ words: string, key: string }} box
 * @returns {[path: string, fields: Record<string, string>]}
 */
function fieldsOf(act, { words, key }) {
  if (act === 'read') return ['/antwoord', { words, action: 'read' }];
  const submissionId = randomUUID();
  if (act === 'write') return ['/antwoord', { words, action: 'write', message: TEXT, submissionId }];
  return ['/beheer/antwoord', { key, action: 'send', answer: TEXT, submissionId }];
}

/** @param {number} number */
async function one(number) {
  const until = performance.now() + Number(seconds) * 1000;
  for (let turn = number; performance.now() < until; turn += 1) {
    const act = around(ACTS, turn);
    const begun = performance.now();
    const { status } = await postForm(address, ...fieldsOf(act, around(boxes, number)), agent);
    times[act].push(performance.now() - begun);
    statuses[`${status}`] = (statuses[`${status}`] ?? 0) + 1;
    if (Number(wait) > 0) await pause(Number(wait));
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => one(number)));
agent.destroy();
process.stdout.write(`${JSON.stringify({ times, statuses })}\n`);
