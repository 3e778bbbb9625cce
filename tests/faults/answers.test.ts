/**
 * Both sides of a conversation write while the site is killed again and again: visitors who read by five words, and a team that
 * answers by key. Whoever is cut off sends the same once more.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { Site } from '../support/site';
import type { Conduct, TakenMail } from '../support/smtp-conversation';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { type Chance, chanceFrom } from './support/chance';
import { readBox, readMail, type SeenBox, sendAnswer, sendForm, takeWords, writeBack } from './support/conversation';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, until, untilDrained } from './support/harness';
import { type Copy, type Form, Ledger } from './support/ledger';
import { mountSmallDisk, type SmallDisk } from './support/small-disk';
import { report } from './support/table';
import { post } from './support/visitor';

const KILLS = longOrShort(200, 5);
const VISITORS = 6;
const TEAMS = 2;
const MOST_LETTERS = 2;

let mailServer: UnreliableMailServer;
let site: Site;
let disk: SmallDisk | null = null;

afterEach(async () => {
  await site.remove();
  await disk?.remove();
  disk = null;
  await mailServer.stop();
});

/** One that was promised: by these words its answers are read. */
interface Conversation {
  words: string;
  reference: string;
}

/** What everybody was told. */
class Told {
  readonly letters = new Ledger('letter', chanceFrom(SEED + 1));
  readonly answers = new Ledger('answer', chanceFrom(SEED + 2));
  readonly conversations: Conversation[] = [];
  /** The reference of the conversation that an answer was written for, by the answer's text. */
  readonly answered = new Map<string, string>();
  /** Times that nobody could say how it ended, and the same was sent again. */
  cut = 0;
  ended = false;

  get promises(): number {
    return this.letters.promised.length + this.answers.promised.length;
  }
}

/** Some mails are taken without telling, some refused for the moment. */
function doubtfulConduct(chance: Chance): Conduct {
  return (step) => {
    if (step === 'taken' && chance.happens(0.06)) return { how: 'drop' };
    return step === 'end' && chance.happens(0.04) ? { how: 'refuse', code: 451 } : null;
  };
}

/** Tries until it is told that it went well: the same form, answer or letter each time. */
async function again<Result>(told: Told, chance: Chance, once: () => Promise<Result | null>): Promise<Result> {
  for (;;) {
    const result = await once();
    if (result !== null) return result;
    told.cut += 1;
    await pause(50 + chance.whole(200));
  }
}

async function talk(told: Told, chance: Chance): Promise<void> {
  while (!told.ended) {
    const conversation = await begin(told, chance);
    for (let letters = chance.whole(MOST_LETTERS + 1); letters > 0; letters -= 1) {
      await writeLetter(told, chance, conversation);
    }
  }
}

async function begin(told: Told, chance: Chance): Promise<Conversation> {
  const given = await again(told, chance, () => takeWords(site.port));
  const form = told.letters.write();
  const reference = await again(told, chance, () => sendForm(site.port, form, given));
  told.letters.promise(form, reference);
  const conversation = { words: given.words, reference };
  told.conversations.push(conversation);
  return conversation;
}

async function writeLetter(told: Told, chance: Chance, { words, reference }: Conversation): Promise<void> {
  const letter = told.letters.write();
  await again(told, chance, () => writeBack(site.port, words, letter));
  told.letters.promise(letter, reference);
}

/** Teams answer every mail that they have not seen, as soon as it comes, until there will be no more. */
async function answerMails(told: Told, chance: Chance, seen: Set<string | undefined>): Promise<void> {
  for (let next = 0; !told.ended || next < mailServer.mails.length; ) {
    const mail = mailServer.mails[next];
    if (!mail) {
      await pause(20);
      continue;
    }
    next += 1;
    const { messageId, reference, key } = await readMail(mail);
    if (seen.has(messageId)) continue;
    seen.add(messageId);
    const text = told.answers.write();
    told.answered.set(text.message, reference);
    await again(told, chance, () => sendAnswer(site.port, key, text));
    told.answers.promise(text, reference);
  }
}

/** Kills the site in the middle of its work, each time after something more was promised. */
async function killAgainAndAgain(told: Told, chance: Chance): Promise<void> {
  for (let kills = 0; kills < KILLS; kills += 1) {
    const enough = told.promises + chance.whole(5);
    await until('something more is promised', () => told.promises >= enough);
    await pause(chance.whole(400));
    await site.kill();
    await site.start();
  }
}

/** What is wrong in a box: each answer that was promised stands there once, whole, and nothing that was not written for it. */
function faultsOf({ reference }: Conversation, { state, answers }: SeenBox, told: Told): string[] {
  const here = [...told.answered].filter(([, to]) => to === reference).map(([text]) => text);
  const count = (text: string) => answers.filter((one) => one === text).length;
  return [
    ...(state === 'nothing' ? ['no box'] : []),
    ...here.filter((text) => count(text) === 0).map(() => 'lost'),
    ...here.filter((text) => count(text) > 1).map(() => 'doubled'),
    ...answers.filter((text) => !here.includes(text)).map(() => 'foreign or torn'),
  ];
}

function sharesOneId(copies: readonly Copy[]): boolean {
  return new Set(copies.map(({ messageId }) => messageId)).size === 1;
}

it('loses and doubles no answer and no letter', async () => {
  mailServer = await startUnreliableMailServer({ conduct: doubtfulConduct(chanceFrom(SEED)) });
  site = await startStormySite(mailServer.url, { OUTBOX_KEY: Buffer.alloc(32, 7).toString('base64') });
  const told = new Told();
  const seen = new Set<string | undefined>();
  const visitors = Array.from({ length: VISITORS }, (_, index) => talk(told, chanceFrom(SEED + 10 + index)));
  const teams = Array.from({ length: TEAMS }, (_, index) => answerMails(told, chanceFrom(SEED + 50 + index), seen));
  await killAgainAndAgain(told, chanceFrom(SEED + 3));
  told.ended = true;
  await Promise.all([...visitors, ...teams]);

  mailServer.conduct();
  await site.stop();
  await site.start();
  await untilDrained(site.dataDir);
  await answerMails(told, chanceFrom(SEED + 4), seen);

  const faults: string[] = [];
  for (const conversation of told.conversations) {
    const box = await again(told, chanceFrom(SEED), () => readBox(site.port, conversation.words));
    faults.push(...faultsOf(conversation, box, told));
  }
  const { copies, ...counts } = await told.letters.settle(mailServer.mails, countWaiting(site.dataDir));
  report(
    'both sides of an answer by words, and SIGKILL',
    counts,
    `seed ${SEED}, ${KILLS} kills, ${told.conversations.length} boxes, ${told.answers.promised.length} answers promised, ${told.cut} times cut off, ${faults.length} faults on the pages`,
  );
  expect(faults).toEqual([]);
  expect(counts).toMatchObject({
    promised: counts.submitted,
    delivered: counts.submitted,
    waiting: 0,
    lost: 0,
    torn: 0,
  });
  expect(told.answers.promised).toHaveLength(counts.submitted);
  expect([...copies.values()].filter((all) => !sharesOneId(all))).toEqual([]);
});

it('a full disk: an answer that cannot be kept comes back, and none that was sent is lost', async (context) => {
  disk = await mountSmallDisk(12);
  if (!disk) {
    report('disk full, answers', {}, 'skipped: this user may not mount');
    return context.skip();
  }
  mailServer = await startUnreliableMailServer();
  site = await startStormySite(mailServer.url, { DATA_DIR: disk.path });
  const told = new Told();
  const conversation = await begin(told, chanceFrom(SEED));
  await until('the mail has come', () => mailServer.mails.length > 0);
  const { key } = await readMail(mailServer.mails[0] as TakenMail);
  const send = async (text: Form): Promise<boolean> => {
    const reply = await post(site.port, '/beheer/antwoord', { key, action: 'send', answer: text.message, ...text });
    if ('kind' in reply) throw new Error('the site is away');
    const kept = reply.text.includes(text.submissionId) && reply.text.includes(`[${text.submissionId}]`);
    expect([reply.status, reply.status === 200 || kept]).toEqual([reply.status === 200 ? 200 : 503, true]);
    return reply.status === 200;
  };
  await disk.fill(100_000);
  let refused: Form | null = null;
  while (!refused && told.answers.submitted < 500) {
    const text = told.answers.write();
    told.answered.set(text.message, conversation.reference);
    if (!(await send(text))) refused = text;
  }
  const page = await readBox(site.port, conversation.words);
  await disk.clear();
  if (refused) await until('the answer is taken', () => send(refused));
  const box = await readBox(site.port, conversation.words);
  const faults = box ? faultsOf(conversation, box, told) : ['no page'];
  report('disk full, answers', {}, `${told.answers.submitted} answers until one was refused, ${faults.length} faults`);
  expect(refused).not.toBeNull();
  expect(page?.answers).toHaveLength(told.answers.submitted - 1);
  expect(faults).toEqual([]);
});
