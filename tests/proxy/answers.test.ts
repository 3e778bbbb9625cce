/** Each visitor gets the answer to the own question: what the proxy gives is what a process of the site itself would give. */
import { createHash } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FULL_RUN } from '../support/full-run';
import { type Answer, ask } from '../support/http-client';
import { pairOfQuestions, type Question } from './questions';
import { startTwoSites, type TwoSites } from './two-sites';
import { visit } from './visitor';

/** The figure in the decision was measured with 10,000. */
const PAIRS = Number(process.env.PAIRS ?? (FULL_RUN ? 10_000 : 2000));
const SIDE_BY_SIDE = 100;

let both: TwoSites;
const agent = new https.Agent({ keepAlive: true, maxSockets: 24 });
const straight = new http.Agent({ keepAlive: true, maxSockets: 24 });

beforeAll(async () => {
  both = await startTwoSites({ LOG_LEVEL: 'info' });
});
afterAll(async () => {
  agent.destroy();
  straight.destroy();
  await both.remove();
});

/** What an answer says, without what differs each time (ids and moments) and what depends on how it was packed. */
interface Said {
  status: number;
  location: string | undefined;
  type: string | undefined;
  encoding: string | undefined;
  policy: string | undefined;
  text: string;
}

const texts = new Map<string, string>();

function textOf({ headers, body }: Answer): string {
  const packed = createHash('sha256').update(body).digest('base64');
  const known = texts.get(packed);
  if (known !== undefined) return known;
  const form = headers['content-encoding'];
  const bytes =
    body.length === 0 ? body : form === 'br' ? brotliDecompressSync(body) : form === 'gzip' ? gunzipSync(body) : body;
  const text = bytes
    .toString('utf8')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replace(/\b\d{13}\b/g, 'MOMENT')
    // Five words, which of them are asked, and the sign that they are ours: another form has others.
    .replace(/(name="(?:answerWords|wordsAsked|wordsSign)" value=")[^"]*/g, '$1WORDS')
    .replace(/<ol[^>]* class="five-words[\s\S]*?<\/ol>/g, 'WORDS')
    .replace(/<(label|input)[^>]*"word-\d"[^>]*>(?:[^<]*<\/label>)?/g, 'WORD')
    .replace(/"now":"[^"]*"/, '"now":""')
    // "stand 12.43": a copy may be 25 s old.
    .replace(/\b\d{1,2}[.:]\d{2}\b/g, 'TIME');
  texts.set(packed, text);
  return text;
}

/** The form of a HEAD is not compared: the proxy asks for the page itself, the site knows no form of a text it does not send. */
function said({ method }: Question, answer: Answer): Said {
  const { location, 'content-type': type } = answer.headers;
  const encoding = method === 'HEAD' ? undefined : answer.headers['content-encoding'];
  const policy = String(answer.headers['content-security-policy']);
  // What a wrong key is told depends on how many this process was given in the last minute.
  if (answer.status === 401 || answer.status === 429)
    return { status: 401, location, type, encoding, policy, text: '' };
  return { status: answer.status, location, type, encoding, policy, text: textOf(answer) };
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

function asked({ method, encoding }: Question) {
  const headers = { ...(encoding !== '' && { 'Accept-Encoding': encoding }), ...(method === 'POST' && FORM) };
  return { method, headers, ...(method === 'POST' && { body: 'thema=stalking&query=slaan&message=' }) };
}

/** Straight from the process, under the name that the proxy passes on. */
async function expected(question: Question): Promise<Said> {
  const { headers, ...rest } = asked(question);
  const Host = question.host.toLowerCase().replace(/:443$/, '');
  const options = { ...rest, headers: { ...headers, Host }, agent: straight };
  return said(question, await ask(both.sites[0].port, question.target, options));
}

async function given(question: Question): Promise<Said> {
  return said(question, await visit(both.nginx, question.target, { ...asked(question), host: question.host, agent }));
}

async function expectOwnAnswer(question: Question): Promise<void> {
  const before = await expected(question);
  const got = await given(question);
  if (JSON.stringify(got) === JSON.stringify(before)) return;
  // Something on it may have changed in between: then it is what the process says afterwards.
  const after = await expected(question);
  expect({ question, ...got, text: firstDifference(got.text, after.text) }).toEqual({ question, ...after, text: '' });
}

/** What stands in `got` from where the two part; a whole page says too much in a failed test. */
function firstDifference(got: string, wanted: string): string {
  if (got === wanted) return '';
  const at = [...got].findIndex((character, index) => character !== wanted[index]);
  return `${got.slice(Math.max(0, at - 60), at + 120)} | ${wanted.slice(Math.max(0, at - 60), at + 120)}`;
}

it(`gives 0 of ${PAIRS} pairs of questions another's answer`, { timeout: 30 * 60_000 }, async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(pairOfQuestions, { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE }), async (some) => {
      await Promise.all(
        some.map(async ([first, second]) => {
          await expectOwnAnswer(first);
          await expectOwnAnswer(second);
        }),
      );
      pairs += some.length;
    }),
    { numRuns: PAIRS / SIDE_BY_SIDE, endOnFailure: true },
  );
  expect(pairs).toBe(PAIRS);
});
