/**
 * Where answers are read and written, under everything that an attacker, a mail program or a failing store does to it: nothing opens,
 * nothing breaks, what was typed comes back, and the log says nothing of it. Needs a build.
 */
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Asked,
  asAsked,
  type GivenWords,
  keyIn,
  readBy,
  sendAnswer,
  sendFields,
  sendStory,
  takeWords,
} from '../support/by-words';
import { ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

const PATH = '/antwoord';
const DESK = '/beheer/antwoord';
const STORY = 'verhaal-kanarie-7q4x';
const ANSWER = 'antwoord-kanarie-7q4x';
const LETTER = 'brief-kanarie-7q4x';
/** As many tries as one network has in ten minutes. */
const FROM_ONE_NETWORK = 60;
/** Ten minutes may end, and others begin, between them. */
const MOST_TRIES = 2 * FROM_ONE_NETWORK + 1;

let server: MailServer;
let site: Site;
let given: GivenWords;
let key: string;
let networks = 0;

beforeAll(async () => {
  server = await startMailServer();
  site = await startSite({ smtpUrl: server.url, environment: { TRUST_PROXY: '1' } });
  given = await takeWords(site.port);
  expect((await sendStory(site.port, given, STORY)).status).toBe(200);
  const [mail] = await server.received(1);
  key = keyIn(mail?.parsed.text);
});

afterAll(async () => {
  await site.remove();
  await server.stop();
});

/** From a network of its own, so that no test uses up the tries of another. */
function from(network = ++networks) {
  return { 'X-Forwarded-For': `10.0.${network}.1` };
}

function post(fields: Record<string, string> | [string, string][], headers = from(), path = PATH) {
  return sendFields(site.port, path, fields, headers);
}

function read(words: string) {
  return post({ words, action: 'read' });
}

describe('words that nobody was given', () => {
  it.each<[string, string]>([
    ['five of ten thousand letters', Array(5).fill('a'.repeat(10_000)).join(' ')],
    ['two hundred of the list', Array(200).fill('appel').join(' ')],
    ['the same five times', 'appel appel appel appel appel'],
    ['NUL between letters', 'ap\0pel'],
    ['no letter at all', '12345 _ % %00 \' " ; --'],
    ['combining marks without end', `a${'\u0301'.repeat(10_000)}`],
    ['half of a surrogate pair', '\ud83d a b c d'],
  ])('(%s) find nothing', async (_, words) => {
    expect(await read(words)).toMatchObject({ status: 200, box: 'nothing', answers: [] });
  });

  it.each(['', ' ', '\0', '\u202e\u200b'])('(%j) are missing', async (words) => {
    expect(await read(words)).toMatchObject({ status: 400, box: undefined });
  });

  it('in another script direction, with marks that nobody sees, are the same words', async () => {
    const disguised = given.words.replaceAll(' ', ' \u202e\u200b\0, ').toUpperCase();
    expect(await read(disguised)).toMatchObject({ status: 200, box: 'waiting' });
  });

  it('are tried so often from one network, and then not before ten minutes have passed; others read on', async () => {
    const headers = from();
    const written = { words: 'fout geraden', action: 'read', message: LETTER };
    const answered: Asked[] = [];
    while (answered.every(({ status }) => status === 200) && answered.length < MOST_TRIES) {
      answered.push(...(await Promise.all(Array.from({ length: 10 }, () => post(written, headers)))));
    }
    const refused = answered.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(answered.length - refused.length).toBeGreaterThanOrEqual(FROM_ONE_NETWORK);
    for (const { text, box } of refused) {
      expect(box).toBeUndefined();
      expect(text).toContain(`>${LETTER}</textarea>`);
      expect(text).toContain('value="fout geraden"');
    }
    expect(await read(given.words)).toMatchObject({ status: 200, box: 'waiting' });
  });
});

describe('a request that is no form of ours', () => {
  it('is refused when it is far too long, and read no further', async () => {
    for (const path of [PATH, DESK]) {
      expect((await post({ words: 'x'.repeat(300_000), key, action: 'close' }, from(), path)).status).toBe(413);
    }
  });

  it.each([
    ['application/json', '{"words":"a b c d e","action":"wipe"}'],
    ['text/plain', 'words=a b c d e'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="words"'],
    ['multipart/form-data', 'words'],
  ])('(%s) says that the words are missing, and the key', async (type, body) => {
    const headers = { ...from(), 'Content-Type': type, 'Accept-Encoding': 'identity' };
    for (const path of [PATH, DESK]) {
      expect((await ask(site.port, path, { method: 'POST', headers, body })).status).toBe(400);
    }
  });

  it('with a file for a text is a form without that text', async () => {
    const file = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a"\r\n\r\nb\r\n`;
    const headers = { ...from(), 'Content-Type': 'multipart/form-data; boundary=x' };
    const body = `${file('words')}${file('key')}--x--\r\n`;
    for (const path of [PATH, DESK]) {
      expect((await ask(site.port, path, { method: 'POST', headers, body })).status).toBe(400);
    }
  });

  it('with a field more than once counts the first', async () => {
    const twice = await post([
      ['words', 'a b c d e'],
      ['words', given.words],
      ['action', 'read'],
    ]);
    expect(twice.box).toBe('nothing');
    const wiped = await post([
      ['words', given.words],
      ['action', 'read'],
      ['action', 'wipe'],
    ]);
    expect(wiped.box).toBe('waiting');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is not done here', async (method) => {
    for (const path of [PATH, DESK]) expect((await ask(site.port, path, { method })).status).toBe(405);
  });

  it('HEAD has no body', async () => {
    for (const path of [PATH, DESK]) {
      const { status, body } = await ask(site.port, path, { method: 'HEAD' });
      expect([status, body.length]).toEqual([200, 0]);
    }
  });

  it('from another site does nothing; to who wrote, the text comes back', async () => {
    const foreign = { ...from(), Origin: 'https://elders.example', 'Sec-Fetch-Site': 'cross-site' };
    const written = await post({ words: given.words, action: 'write', message: LETTER }, foreign);
    expect(written).toMatchObject({ status: 403, box: undefined });
    expect(written.text).toContain(`>${LETTER}</textarea>`);
    expect((await post({ words: given.words, action: 'wipe' }, foreign)).status).toBe(403);
    expect((await post({ key, action: 'close' }, foreign, DESK)).status).toBe(403);
    expect(await read(given.words)).toMatchObject({ box: 'waiting' });
  });

  it('words and keys in an address do nothing, and stand on no page', async () => {
    const query = new URLSearchParams({ words: given.words, key, action: 'close' }).toString();
    for (const path of [PATH, DESK]) {
      const { status, headers, body } = await ask(site.port, `${path}?${query}`, {
        headers: { 'Accept-Encoding': 'identity' },
      });
      expect([path, status, headers['cache-control']]).toEqual([path, 200, expect.stringContaining('no-store')]);
      expect(body.toString()).not.toMatch(new RegExp([given.words, given.words.replaceAll(' ', '+'), key].join('|')));
    }
    const headers = { ...from(), 'Content-Type': 'application/x-www-form-urlencoded' };
    const posted = asAsked(await ask(site.port, `${PATH}?${query}`, { method: 'POST', headers, body: '' }));
    expect(posted.box).toBeUndefined();
    expect(await read(given.words)).toMatchObject({ box: 'waiting' });
  });
});

describe('the key of a team', () => {
  it.each<[string, (key: string) => string]>([
    ['with the dot of a sentence', (typed) => `${typed}.`],
    ['between angle brackets', (typed) => `<${typed}>`],
    ['in small letters, without lines', (typed) => typed.toLowerCase().replaceAll('-', '')],
    ['with the words before it', (typed) => `Antwoordsleutel: ${typed}`],
    ['with its whole address', (typed) => `<http://localhost:3000/beheer/antwoord#${typed}>.`],
    [
      'over two lines, with what a quotation puts before each',
      (typed) => `> ${typed.slice(0, 9)}\r\n> ${typed.slice(9)}`,
    ],
    ['with marks that nobody sees', (typed) => `\u202a${typed}\u200b\u202c\0`],
  ])('(%s) is that key', async (_, typed) => {
    const { status, text } = await post({ key: typed(key), action: 'look' }, from(), DESK);
    expect([status, text.includes('Wacht op antwoord')]).toEqual([200, true]);
  });

  it.each([
    ['cut short', () => key.slice(0, -1)],
    ['with a letter changed', () => `${key.slice(0, -1)}${key.endsWith('C') ? 'D' : 'C'}`],
    ['of signs', () => '<>.#-'],
    ['of a hundred thousand letters', () => 'C'.repeat(100_000)],
  ])('(%s) is none, and the answer comes back', async (_, typed) => {
    const { status, text } = await post({ key: typed(), action: 'send', answer: ANSWER }, from(), DESK);
    expect([status, text.includes(`>${ANSWER}</textarea>`)]).toEqual([400, true]);
  });

  it('is tried so often from one network; the right one works there all the same', async () => {
    const headers = from();
    const look = (typed: string) => post({ key: typed, action: 'look', answer: ANSWER }, headers, DESK);
    let tried = await look('fout');
    for (let tries = 1; tried.status === 400 && tries < MOST_TRIES; tries += 1) tried = await look('fout');
    expect([tried.status, tried.text.includes(`>${ANSWER}</textarea>`)]).toEqual([429, true]);
    expect((await look(key)).status).toBe(200);
  });

  it('shows an answer as letters, whatever it looks like', async () => {
    const typed = `<script>alert(1)</script></p></article>&amp;\u202e${ANSWER}`;
    const { text } = await post({ key, action: 'look', answer: typed }, from(), DESK);
    expect(text).toContain(
      `<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;&lt;/article&gt;&amp;amp;\u202e${ANSWER}</p>`,
    );
  });
});

describe('a store that fails', () => {
  function inStore(statement: string): void {
    const database = new Database(join(site.dataDir, 'site.sqlite'));
    database.exec(statement);
    database.close();
  }

  /** While a table cannot be used. */
  async function without<Result>(table: string, act: () => Promise<Result>): Promise<Result> {
    inStore(`alter table ${table} rename to elsewhere`);
    return act().finally(() => inStore(`alter table elsewhere rename to ${table}`));
  }

  it('gives the words back to who reads', async () => {
    const { status, text } = await without('answer_boxes', () => read(given.words));
    expect([status, text.includes(`value="${given.words}"`)]).toEqual([503, true]);
  });

  it('gives the answer back to who answers, and takes it once when it is sent again', async () => {
    for (const table of ['answers', 'answer_boxes']) {
      const { status, text } = await without(table, () => sendAnswer(site.port, key, ANSWER, 'een'));
      expect([status, text.includes(`>${ANSWER}</textarea>`), text.includes(key)]).toEqual([503, true, true]);
    }
    for (const _ of [1, 2]) expect((await sendAnswer(site.port, key, ANSWER, 'een')).status).toBe(200);
    expect(await read(given.words)).toMatchObject({ box: 'answered', answers: [ANSWER] });
  });

  it('gives the letter and the words back to who writes back', async () => {
    const letter = { words: given.words, action: 'write', message: LETTER, submissionId: 'brief' };
    const gone = await without('answer_boxes', () => post(letter));
    server.misbehave({ at: 'recipient', how: 'refuse' });
    const full = await without('messages', () => post(letter));
    server.misbehave();
    for (const { status, text } of [gone, full]) {
      expect([status, text.includes(`>${LETTER}</textarea>`), text.includes(given.words)]).toEqual([503, true, true]);
    }
    expect((await post(letter)).status).toBe(200);
    expect((await server.received(2)).at(-1)?.parsed.text).toContain(LETTER);
  });

  it('gives the story back to who asks for an answer', async () => {
    const fresh = await takeWords(site.port);
    const { status, text } = await without('answer_boxes', () => sendStory(site.port, fresh, STORY));
    expect([status, text.includes(`>${STORY}</textarea>`), text.includes(fresh.words)]).toEqual([503, true, true]);
    expect((await sendStory(site.port, fresh, STORY)).status).toBe(200);
    expect(await readBy(site.port, fresh.words)).toMatchObject({ box: 'waiting' });
  });

  it('says so when it could not wipe, and wipes when it is asked again', async () => {
    const wipe = () => post({ words: given.words, action: 'wipe' });
    const { status, text } = await without('answers', wipe);
    expect([status, text.includes(given.words)]).toEqual([503, true]);
    expect(await wipe()).toMatchObject({ status: 200, box: 'nothing' });
    expect(await read(given.words)).toMatchObject({ box: 'nothing' });
  });
});

it('of all this nothing that anybody typed stands in the log', () => {
  const said = site.output;
  expect(said).toContain('answers.failed');
  const typed = ['kanarie-7q4x', key, key.replaceAll('-', ''), ...given.words.split(' ').map((word) => `${word} `)];
  expect(typed.filter((text) => said.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
});
