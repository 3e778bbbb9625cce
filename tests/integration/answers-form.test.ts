/** From a sent form to a box: on a real outbox and a real database, with what can go wrong between the two. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_VALUES, FIELD_NAMES, givenValues } from '~/contact/message-fields';
import { type Receiving, receiveMessage } from '~/contact/receive-message.server';
import { registration, schedule } from '~/content/settings';
import { createLog } from '~/platform/log.server';
import { type AnswersRoom, fiveWords, openAnswersRoom, type RoomOptions } from '../support/answers-room';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';

const world = outboxRoom();
let now: Date;
let rooms: AnswersRoom[];
let lines: string[];

beforeEach(() => {
  now = new Date('2026-11-30T12:00:00+01:00');
  rooms = [];
  lines = [];
});

afterEach(async () => {
  for (const room of rooms) await room.close();
});

async function open(change: Partial<RoomOptions> = {}): Promise<AnswersRoom> {
  const room = await openAnswersRoom(world.folder, { now: () => now, smtpUrl: world.server.url, ...change });
  rooms.push(room);
  return room;
}

interface Sent {
  [name: string]: string | string[];
}

/** A form as the site makes it, filled in: the two words that it asks are typed back. */
function filledIn(room: AnswersRoom, change: Sent = {}): Sent {
  const given = room.answers.give();
  if (!given) throw new Error('no words were given');
  const wordBack = given.asked.map((place) => given.words[place - 1] ?? '');
  return { ...givenValues(given), wordBack, message: 'Mijn verhaal', replyBy: 'here', submissionId: 'a', ...change };
}

function send(room: AnswersRoom, sent: Sent) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...EMPTY_VALUES, ...sent })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  const receiving: Receiving = {
    ...{ audience: 'children', language: 'nl', asked: FIELD_NAMES, schedule, registration, now },
    ...{ siteUrl: new URL('https://1712.example'), signs: [], network: '192.0.2' },
  };
  const { outbox, answers } = room;
  const log = createLog('debug', (line) => lines.push(line));
  return receiveMessage(form, receiving, { outbox, answers, pace: { hold: async () => [] }, log });
}

function wordsIn({ answerWords }: Sent): string {
  return String(answerWords);
}

const GONE = { kind: 'incomplete', errors: { wordBack: 'words-gone' } };

describe('a message that is answered on the site', () => {
  it('opens a box, and brings its key to the team', async () => {
    const room = await open();
    room.outbox.start();
    const sent = filledIn(room);
    const outcome = await send(room, sent);
    if (outcome.kind !== 'received') throw new Error(outcome.kind);
    const { reference, answerWords, again } = outcome.received;
    expect([answerWords.join(' '), again]).toEqual([wordsIn(sent), false]);
    const [mail] = await world.server.received(1);
    const [, key = ''] = /Antwoordsleutel: (\S+)/.exec(mail?.parsed.text ?? '') ?? [];
    expect(await room.answers.look(key, null)).toMatchObject({ reference });
    expect(await room.answers.read(wordsIn(sent), null)).toMatchObject({ answers: [], waitingSince: '2026-11-30' });
  });

  it('is one message with one box when its form comes twice, at once or after another', async () => {
    const room = await open();
    room.outbox.start();
    const sent = filledIn(room);
    const all = [...(await Promise.all([send(room, sent), send(room, sent)])), await send(room, sent)];
    const references = all.map((one) => (one.kind === 'received' ? one.received.reference : one.kind));
    expect(new Set(references).size).toBe(1);
    expect(all.filter((one) => one.kind === 'received' && !one.received.again)).toHaveLength(1);
    await world.server.received(1);
    await eventually(async () => expect(await room.outbox.status()).toMatchObject({ waiting: 0 }));
    expect([world.server.mails.length, (await room.store.list()).length]).toEqual([1, 1]);
  });

  it('makes no box when it is answered in another way', async () => {
    const room = await open();
    expect(await send(room, filledIn(room, { replyBy: 'none' }))).toMatchObject({ received: { answerWords: [] } });
    expect(await room.store.list()).toEqual([]);
  });
});

describe('words that cannot be taken', () => {
  it('are those that this site did not give out', async () => {
    const room = await open();
    const own = fiveWords(3);
    const chosen = { answerWords: own.join(' '), wordsAsked: '1 2', wordBack: own.slice(0, 2) };
    expect(await send(room, filledIn(room, chosen))).toEqual(GONE);
    expect(await send(room, filledIn(room, { wordsSign: '' }))).toEqual(GONE);
    expect(await room.store.list()).toEqual([]);
  });

  it('are those of more than a day ago, and a long story may take a day', async () => {
    const room = await open();
    const [early, late] = [filledIn(room), filledIn(room, { submissionId: 'b' })];
    now = new Date('2026-12-01T12:00:00+01:00');
    expect(await send(room, early)).toMatchObject({ kind: 'received' });
    now = new Date('2026-12-01T12:00:01+01:00');
    expect(await send(room, late)).toEqual(GONE);
  });

  it('are those that open the box of another message', async () => {
    const room = await open();
    const sent = filledIn(room);
    expect(await send(room, sent)).toMatchObject({ kind: 'received' });
    expect(await send(room, { ...sent, submissionId: 'b' })).toEqual(GONE);
    expect(await send(room, { ...sent, message: 'Iets anders' })).toEqual(GONE);
    expect(await room.store.list()).toHaveLength(1);
    expect(await room.outbox.status()).toMatchObject({ waiting: 1 });
  });

  it('are said to be wrong when they are not typed back, one slip forgiven', async () => {
    const room = await open();
    const sent = filledIn(room, { wordsAsked: '2 4' });
    const words = wordsIn(sent).split(' ');
    const back = (...wordBack: string[]) => send(room, { ...sent, wordBack });
    expect(await back(words[1] ?? '', 'zzzzzzzz')).toEqual({ kind: 'incomplete', errors: { wordBack: 'word-4' } });
    expect(await back('', words[3] ?? '')).toEqual({ kind: 'incomplete', errors: { wordBack: 'word-2' } });
    expect(await back()).toMatchObject({ kind: 'incomplete' });
    expect(await room.store.list()).toEqual([]);
    expect(await back(` ${words[1]?.toUpperCase()}. `, `${words[3]}x`)).toMatchObject({ kind: 'received' });
  });
});

describe('a message that could not be kept', () => {
  /** The store takes boxes, and no messages: as a disk that has room for one of them. */
  async function refuseMessages({ database }: AnswersRoom): Promise<() => Promise<void>> {
    await database.kysely.schema.alterTable('messages').renameTo('messages_away').execute();
    return () => database.kysely.schema.alterTable('messages_away').renameTo('messages').execute();
  }

  it('leaves no box, and is taken in by the same words when the store is back', async () => {
    const room = await open({ smtpUrl: 'smtp://127.0.0.1:1' });
    const sent = filledIn(room);
    const mend = await refuseMessages(room);
    expect(await send(room, sent)).toEqual({ kind: 'unavailable' });
    expect(await room.store.list()).toEqual([]);
    await mend();
    expect(await send(room, sent)).toMatchObject({ kind: 'received' });
    expect(await room.store.list()).toHaveLength(1);
  });

  it('leaves the box when it had been promised before, with what was answered', async () => {
    const room = await open({ smtpUrl: 'smtp://127.0.0.1:1' });
    const sent = filledIn(room);
    expect(await send(room, sent)).toMatchObject({ kind: 'received' });
    const box = (await room.store.list())[0];
    const mend = await refuseMessages(room);
    expect(await send(room, sent)).toEqual({ kind: 'unavailable' });
    await mend();
    expect(await room.store.list()).toEqual([box]);
  });

  it('is not promised when no box can be made', async () => {
    const room = await open();
    const sent = filledIn(room);
    await room.database.kysely.schema.dropTable('answer_boxes').execute();
    expect(await send(room, sent)).toEqual({ kind: 'unavailable' });
    expect(await room.outbox.status()).toMatchObject({ waiting: 0 });
    expect(lines.join()).toContain('answers.cannot_store');
    expect(lines.join()).not.toMatch(/Mijn verhaal/);
  });
});
