/** What happens with a box of answers, from the form to the last day, whatever engine it stands on. Days are chosen, time is not waited for. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamId } from '~/content/settings';
import { type AnswersRoom, fiveWords, openAnswersRoom, type RoomOptions } from '../support/answers-room';
import { ENGINES, useEngine } from '../support/engines';
import { submission } from '../support/outbox';
import { outboxRoom } from '../support/outbox-room';
import { eventually } from '../support/patience';
import { withoutMarks } from '../support/without-marks';

const WORDS = fiveWords(1);
const TYPED = WORDS.join(' ');
const REFERENCE = 'K7M4-9QXD';
const TEAM: TeamId = 'limburg';
const NETWORK = '192.0.2';

const world = outboxRoom();
let today: string;
let rooms: AnswersRoom[];

beforeEach(() => {
  today = '2026-11-30';
  rooms = [];
});

afterEach(async () => {
  for (const room of rooms) await room.close();
});

/** Noon in Brussels, in winter. */
function now(): Date {
  return new Date(`${today}T12:00:00+01:00`);
}

describe.each(ENGINES)('a box on %s', (name) => {
  const engine = useEngine(name);

  /** As a process opens it; once more, it is another process on the same database. */
  async function open(change: Partial<RoomOptions> = {}): Promise<AnswersRoom> {
    const databaseUrl = await engine.databaseUrl();
    const room = await openAnswersRoom(world.folder, { now, databaseUrl, smtpUrl: world.server.url, ...change });
    rooms.push(room);
    return room;
  }

  async function opened(room: AnswersRoom, words = WORDS, reference = REFERENCE): Promise<string> {
    const box = await room.answers.open(words, { references: [reference], team: TEAM });
    if (!box) throw new Error('the words were taken');
    await box.keep();
    return box.answerKey;
  }

  async function texts(room: AnswersRoom, typed = TYPED): Promise<string[] | null> {
    const box = await room.answers.read(typed, NETWORK);
    return box?.answers.map(({ text }) => text) ?? null;
  }

  it('opens once for a message, and for no other by the same words', async () => {
    const room = await open();
    const key = await opened(room);
    expect(await opened(room)).toBe(key);
    expect(await room.answers.open([...WORDS].reverse(), { references: ['CCCC-CCCC'], team: TEAM })).toBeNull();
    expect(await room.store.list()).toMatchObject([{ reference: REFERENCE, team: TEAM, opened_on: today }]);
  });

  it('is found by its words from when its message is safe, and stays when the same form comes again', async () => {
    const room = await open();
    const first = await room.answers.open(WORDS, { references: [REFERENCE], team: TEAM });
    expect([await texts(room), await room.store.list()]).toEqual([null, []]);
    await first?.keep();
    expect(await texts(room)).toEqual([]);
    await room.answers.send(first?.answerKey ?? '', 'Dag', 'a');
    const again = await room.answers.open(WORDS, { references: [REFERENCE], team: TEAM });
    expect(await texts(room)).toEqual(['Dag']);
    await again?.keep();
    expect(await room.answers.status()).toEqual({ waiting: 0, overdue: 0 });
  });

  it('belongs to a message that is known by an earlier secret of the site', async () => {
    const room = await open();
    await opened(room);
    expect(await room.answers.open(WORDS, { references: ['CCCC-CCCC', REFERENCE], team: TEAM })).not.toBeNull();
    expect(await room.store.list()).toMatchObject([{ reference: REFERENCE }]);
  });

  it('is given to one of two messages that bring its words at the same moment', async () => {
    const [one, other] = [await open(), await open()];
    const results = await Promise.all([
      one.answers.open(WORDS, { references: [REFERENCE], team: TEAM }),
      other.answers.open(WORDS, { references: ['CCCC-CCCC'], team: TEAM }),
    ]);
    expect(results.filter((result) => result === null)).toHaveLength(1);
    for (const box of results) await box?.keep();
    expect(await one.store.list()).toHaveLength(1);
  });

  it('goes from the first letter to the last: waiting, answered, written back, answered, closed, wiped', async () => {
    const room = await open();
    room.outbox.start();
    const { answers } = room;
    const key = await opened(room);
    const empty = {
      answers: [],
      openedOn: '2026-11-30',
      waitingSince: '2026-11-30',
      until: '2026-12-30',
      closed: false,
    };
    expect(await answers.read(TYPED, NETWORK)).toEqual(empty);
    expect(await answers.look(key, NETWORK)).toEqual({
      ...{ reference: REFERENCE, opened_on: '2026-11-30', waiting_since: '2026-11-30' },
      ...{ answered_on: null, read_on: null, until: '2026-12-30' },
    });
    expect(await answers.status()).toEqual({ waiting: 1, overdue: 0 });

    today = '2026-12-01';
    expect(await answers.send(key.toLowerCase().replaceAll('-', ' '), 'Dag,\n\nhou vol é 👍', 'een')).toBe(true);
    expect(await answers.status()).toEqual({ waiting: 0, overdue: 0 });
    today = '2026-12-02';
    const answered = [{ writtenOn: '2026-12-01', text: 'Dag,\n\nhou vol é 👍' }];
    expect(await answers.read(TYPED, NETWORK)).toMatchObject({ answers: answered, waitingSince: null });
    expect(await answers.look(key, NETWORK)).toMatchObject({ answered_on: '2026-12-01', read_on: '2026-12-02' });

    today = '2026-12-03';
    const written = await answers.write(TYPED, 'Dank je.\nNog iets.', 'brief', NETWORK);
    expect(written).toMatchObject({ answers: answered, waitingSince: '2026-12-03' });
    expect(await answers.look(key, NETWORK)).toMatchObject({ waiting_since: '2026-12-03', until: '2027-01-02' });
    const [mail] = await world.server.received(1);
    expect(mail?.to).toEqual(['limburg@1712.example']);
    expect(mail?.parsed.subject).toBe(`1712 ${REFERENCE} vervolg`);
    expect(mail?.parsed.text).toContain(`Antwoordsleutel: ${key}\nhttps://1712.example/beheer/antwoord#${key}\n`);
    expect(withoutMarks(mail?.parsed.text)).toContain('Dank je.\nNog iets.');

    expect(await answers.send(key, 'Nog een', 'twee')).toBe(true);
    expect(await texts(room)).toEqual(['Dag,\n\nhou vol é 👍', 'Nog een']);
    expect(await answers.close(key)).toBe(true);
    expect([await answers.look(key, NETWORK), await answers.send(key, 'Te laat', 'x')]).toEqual([null, false]);
    expect(await answers.close(key)).toBe(false);
    expect(await answers.write(TYPED, 'Te laat', 'y', NETWORK)).toBeNull();
    expect(await answers.read(TYPED, NETWORK)).toMatchObject({ closed: true, waitingSince: null });
    expect(await texts(room)).toHaveLength(2);

    expect(await answers.wipe(TYPED, NETWORK)).toBe(true);
    expect([await texts(room), await answers.wipe(TYPED, NETWORK)]).toEqual([null, false]);
    expect(await answers.write(TYPED, 'Weg', 'z', NETWORK)).toBeNull();
    expect(world.server.mails).toHaveLength(1);
  });

  it('holds an answer once that was sent twice, and both of two that differ', async () => {
    const room = await open();
    const { answers } = room;
    const key = await opened(room);
    for (const _ of [1, 2]) expect(await answers.send(key, 'Dag', 'zelfde')).toBe(true);
    expect(await texts(room)).toEqual(['Dag']);
    // Gone back in the browser, changed and sent: the form has the name that it had.
    expect(await answers.send(key, 'Dag, verbeterd', 'zelfde')).toBe(true);
    expect(await texts(room)).toEqual(['Dag', 'Dag, verbeterd']);
    today = '2026-12-04';
    await answers.write(TYPED, 'En nu?', 'brief', NETWORK);
    expect(await answers.send(key, 'Dag', 'zelfde')).toBe(true);
    expect(await answers.look(key, NETWORK)).toMatchObject({ waiting_since: '2026-12-04', answered_on: '2026-11-30' });
  });

  it('loses no answer while the site has no key of its own', async () => {
    const room = await open();
    const keys = [await opened(room), await opened(room, fiveWords(2), 'CCCC-CCCC')];
    // A message that waits for the key keeps the site from making another one.
    await room.outbox.accept(submission('Wacht.'));
    const without = await open({ outboxKeys: [] });
    expect(without.answers.give()).toBeNull();
    for (const [index, key] of keys.entries()) expect(await without.answers.send(key, `Dag ${index}`, '')).toBe(true);
    expect([await texts(room), await texts(room, fiveWords(2).join(' '))]).toEqual([['Dag 0'], ['Dag 1']]);
  });

  it('mails a letter once that was sent twice', async () => {
    const room = await open();
    room.outbox.start();
    await opened(room);
    for (const _ of [1, 2]) expect(await room.answers.write(TYPED, 'Hallo', 'zelfde', NETWORK)).not.toBeNull();
    expect(await room.answers.write(TYPED, 'Iets anders', 'zelfde', NETWORK)).not.toBeNull();
    await world.server.received(2);
    await eventually(async () => expect(await room.outbox.status()).toMatchObject({ waiting: 0 }));
    expect(world.server.mails.map(({ parsed }) => /│ (.*)/.exec(parsed.text ?? '')?.[1]).sort()).toEqual([
      'Hallo',
      'Iets anders',
    ]);
  });

  it('is found by the words as people type them, and by no others', async () => {
    const room = await open();
    const key = await opened(room);
    await room.answers.send(key, 'Dag', 'a');
    const [one = '', ...rest] = WORDS;
    const slipped = [one.slice(0, -1), ...rest].reverse();
    expect(await texts(room, ` 1. ${slipped.join(', 2) ').toUpperCase()}. `)).toEqual(['Dag']);
    for (const wrong of [fiveWords(2).join(' '), rest.join(' '), `${TYPED} ${one}`, 'x', '']) {
      expect(await texts(room, wrong)).toBeNull();
    }
  });

  it('is still found after the secret of the site was changed, and its words stay taken', async () => {
    const key = await opened(await open());
    const room = await open({ outboxKeys: [Buffer.alloc(32, 8), Buffer.alloc(32, 7)] });
    expect(await room.answers.send(key, 'Dag', 'a')).toBe(true);
    expect(await texts(room)).toEqual(['Dag']);
    expect(await room.answers.open(WORDS, { references: ['CCCC-CCCC'], team: TEAM })).toBeNull();
    expect(await room.answers.wipe(TYPED, NETWORK)).toBe(true);
    expect(await room.store.list()).toEqual([]);
  });

  it('stays thirty days after its last letter, and cannot be opened or answered from the next day on', async () => {
    const room = await open();
    const key = await opened(room);
    today = '2026-12-30';
    await room.keeping.run();
    await room.answers.send(key, 'Op de laatste dag', 'a');
    today = '2027-01-29';
    await room.keeping.run();
    expect(await texts(room)).toEqual(['Op de laatste dag']);
    today = '2027-01-30';
    // Nobody has come by to forget it yet.
    expect(await room.store.list()).toHaveLength(1);
    expect([await texts(room), await room.answers.look(key, NETWORK)]).toEqual([null, null]);
    expect(await room.answers.send(key, 'Te laat', 'b')).toBe(false);
    expect(await room.answers.write(TYPED, 'Te laat', 'c', NETWORK)).toBeNull();
    await room.keeping.run();
    expect(await room.store.list()).toEqual([]);
    expect(await room.database.kysely.selectFrom('answers').selectAll().execute()).toEqual([]);
  });

  it('is forgotten with a flood of others on the same day', async () => {
    const room = await open();
    const row = { answer_key: null, public_key: Buffer.alloc(32), team: TEAM, opened_on: today, reminded: 0 };
    for (let some = 0; some < 70; some += 1) {
      const boxes = Array.from({ length: 1000 }, (_, at) => ({
        ...{ ...row, finder: `${some} ${at}`, reference: REFERENCE, until: '2026-11-29' },
      }));
      await room.database.kysely.insertInto('answer_boxes').values(boxes).execute();
    }
    await room.keeping.run();
    expect([await room.store.list(), room.lines]).toEqual([[], []]);
  });

  it('reminds a team once when two working days have passed, whichever process looks, and tells the operator', async () => {
    today = '2026-12-24';
    const [room, other] = [await open(), await open()];
    room.outbox.start();
    const key = await opened(room);
    const look = async () => {
      await Promise.all([room, other].map(({ keeping }) => keeping.run()));
      return [(await room.answers.status()).overdue, room.rings(), other.rings()];
    };
    // Christmas is a Friday; then Saturday and Sunday: the second working day is Tuesday.
    for (today of ['2026-12-24', '2026-12-28', '2026-12-29']) expect(await look()).toEqual([0, 0, 0]);
    for (today of ['2026-12-30', '2026-12-31']) expect((await look())[0]).toBe(1);
    expect(room.rings() > 0 && other.rings() > 0).toBe(true);
    expect(room.lines).toContain('answers.overdue');
    const [mail] = await world.server.received(1);
    expect(mail?.parsed.subject).toBe(`1712 ${REFERENCE} wacht op antwoord`);
    expect(mail?.parsed.text).toContain('donderdag 24 december');
    expect(mail?.parsed.text).not.toContain(key);
    await room.answers.send(key, 'Dag', 'a');
    expect((await look())[0]).toBe(0);

    today = '2027-01-04';
    await room.answers.write(TYPED, 'En nu?', 'brief', NETWORK);
    for (today of ['2027-01-06', '2027-01-07', '2027-01-08']) await look();
    const mails = await world.server.received(3);
    await eventually(async () => expect(await room.outbox.status()).toMatchObject({ waiting: 0 }));
    expect(mails.map(({ parsed }) => parsed.subject?.replace(`1712 ${REFERENCE} `, '')).sort()).toEqual([
      'vervolg',
      'wacht op antwoord',
      'wacht op antwoord',
    ]);
    await room.answers.close(key);
    expect((await look())[0]).toBe(0);
    expect(world.server.mails).toHaveLength(3);
  });

  it('takes in all that two processes answer at once, each in its place', async () => {
    const [one, other] = [await open(), await open()];
    const key = await opened(one);
    const send = async (room: AnswersRoom, who: string) => {
      for (let index = 0; index < 15; index += 1) {
        expect(await room.answers.send(key, `${who} ${index}`, `${who} ${index}`)).toBe(true);
        // The same once more, by the other process.
        if (index % 5 === 0) await (room === one ? other : one).answers.send(key, `${who} ${index}`, `${who} ${index}`);
      }
    };
    await Promise.all([send(one, 'A'), send(other, 'B')]);
    const read = (await texts(one)) ?? [];
    for (const who of ['A', 'B']) {
      expect(read.filter((text) => text.startsWith(who))).toEqual(
        Array.from({ length: 15 }, (_, at) => `${who} ${at}`),
      );
    }
    const places = await one.database.kysely.selectFrom('answers').select('place').orderBy('place').execute();
    expect(places.map(({ place }) => place)).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  it('leaves no answer behind when it is wiped while others are being sent', async () => {
    const [one, other] = [await open(), await open()];
    const finder = 'vinder';
    const box = { finder, answerKey: 'sleutel', publicKey: Buffer.alloc(32), reference: REFERENCE, team: TEAM };
    for (let round = 0; round < (name === 'SQLite' ? 5 : 25); round += 1) {
      expect(await one.store.open(box, today)).toBe(true);
      const send = (index: number) => other.store.addAnswer(box, `${round} ${index}`, Buffer.alloc(200), today);
      const sent = [0, 1, 2, 3, 4, 5].map(send);
      await sent[round % 3];
      await Promise.all([one.store.wipe(box), ...sent]);
      expect(await one.database.kysely.selectFrom('answers').select('id').execute()).toEqual([]);
    }
  });

  describe('the bytes of its answers', () => {
    /** Pieces of what is sealed in the whole database: each kilobyte of it. */
    async function sealedPieces({ database }: AnswersRoom): Promise<Buffer[]> {
      const rows = await database.kysely.selectFrom('answers').select('sealed').execute();
      return rows.flatMap(({ sealed }) => {
        const bytes = Buffer.from(new Uint8Array(sealed));
        return Array.from({ length: Math.floor(bytes.length / 1024) }, (_, index) =>
          bytes.subarray(index * 1024, index * 1024 + 24),
        );
      });
    }

    /** Names of the files, of the folder or of the server's tables, in which one of the pieces stands. */
    async function filesHolding(pieces: readonly Buffer[]): Promise<string[]> {
      await engine.checkpoint();
      const folder = engine.tables() ?? world.folder;
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const holding: string[] = [];
      for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
        const content = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
        if (pieces.some((piece) => content.includes(piece))) holding.push(name);
      }
      return holding;
    }

    async function answered(): Promise<{ room: AnswersRoom; pieces: Buffer[] }> {
      const room = await open();
      const key = await opened(room);
      await room.answers.send(key, 'Een lang antwoord. '.repeat(250), 'a');
      const pieces = await sealedPieces(room);
      expect(pieces.length).toBeGreaterThan(3);
      expect(await filesHolding(pieces)).not.toEqual([]);
      return { room, pieces };
    }

    it('are in no file any more when a wipe is answered', async () => {
      const { room, pieces } = await answered();
      expect(await room.answers.wipe(TYPED, NETWORK)).toBe(true);
      expect(await filesHolding(pieces)).toEqual([]);
    });

    it('are in no file any more after the first look when its days are over', async () => {
      const { room, pieces } = await answered();
      today = '2026-12-31';
      await room.keeping.run();
      expect(await filesHolding(pieces)).toEqual([]);
    });

    it('are taken out by the next process when this one ended before it could', async () => {
      const { room, pieces } = await answered();
      await room.store.wipe((await room.store.list())[0] ?? { finder: '' });
      const next = await open();
      await next.keeping.run();
      expect(await filesHolding(pieces)).toEqual([]);
    });

    it.runIf(name === 'SQLite')('stay for as long as somebody reads them, and leave at the next look', async () => {
      const { room, pieces } = await answered();
      const reader = new Database(join(world.folder, 'site.sqlite'));
      reader.exec('begin');
      reader.prepare('select count(*) from answers').get();
      expect(await room.answers.wipe(TYPED, NETWORK)).toBe(true);
      expect(await filesHolding(pieces)).not.toEqual([]);
      reader.exec('commit');
      reader.close();
      await room.keeping.run();
      expect(await filesHolding(pieces)).toEqual([]);
    });
  });
});
