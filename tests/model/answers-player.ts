/** Plays a history of boxes on real rooms of answers, and holds each outcome against what should be in the boxes. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { type AnswersRoom, fiveWords, openAnswersRoom } from '../support/answers-room';
import { temporaryFolder } from '../support/outbox';
import { eventually } from '../support/patience';
import { BOXES, type History, PROCESSES, type Round, type Step } from './answers-history';
import { must } from './ledger';

const FIRST_DAY = Date.UTC(2026, 10, 30);
const DAY = 24 * 60 * 60_000;
const STAYS = 30;
/** Nobody listens there: letters wait until the history is over. */
const NOWHERE = 'smtp://127.0.0.1:1';

/** What should be in a box. */
interface Model {
  reference: string;
  openedOn: string;
  waitingSince: string | null;
  answeredOn: string | null;
  until: number;
  closed: boolean;
  answers: { id: string; text: string; writtenOn: string }[];
}

export interface Tally {
  answered: number;
  written: number;
  read: number;
  wiped: number;
  expired: number;
  crashes: number;
  /** Steps that were begun again because the process crashed in them. */
  again: number;
}

/** @throws Violation when something is lost, doubled, in another order, or there though it should be gone */
export async function play(history: History): Promise<Tally> {
  const folder = await temporaryFolder();
  const player = new Player(folder.path);
  try {
    await player.start();
    for (const round of history) await player.take(round);
    await player.end();
    return player.tally;
  } finally {
    await player.stop();
    await folder.remove();
  }
}

class Player {
  readonly tally: Tally = { answered: 0, written: 0, read: 0, wiped: 0, expired: 0, crashes: 0, again: 0 };
  readonly #folder: string;
  readonly #rooms: AnswersRoom[] = [];
  readonly #boxes: (Model | null)[] = Array.from({ length: BOXES }, () => null);
  readonly #keys: string[] = [];
  /** The last of each box, to be sent once more. */
  readonly #lastAnswers: string[] = [];
  readonly #lastLetters: string[] = [];
  readonly #letters = new Set<string>();
  /** Over, and perhaps not forgotten: until then nothing opens by their words. */
  readonly #over = new Set<number>();
  #day = 0;
  #texts = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    for (let process = 0; process < PROCESSES; process += 1) this.#rooms.push(await this.#open(NOWHERE));
  }

  async stop(): Promise<void> {
    for (const room of this.#rooms) await room.close();
  }

  async take({ steps, crash, days, kept }: Round): Promise<void> {
    const mayCrash = crash !== null;
    const begun = steps.map((own, box) => this.#takeAll(box, own, mayCrash));
    await Promise.all([...begun, crash && this.#crash(crash.process, crash.after)]);
    this.#day += days;
    for (const [index, box] of this.#boxes.entries()) {
      if (!box || box.until >= this.#day) continue;
      this.#boxes[index] = null;
      this.#over.add(index);
      this.tally.expired += 1;
    }
    if (!kept) return;
    await this.#room(0).keeping.run();
    this.#over.clear();
  }

  /** All boxes are looked into once more; every letter arrives once; what is gone left no row behind. */
  async end(): Promise<void> {
    for (const box of this.#boxes.keys()) await this.#do(box, { do: 'read', by: 0, copies: 1 }, false);
    const room = this.#room(0);
    await room.keeping.run();
    const { kysely } = room.database;
    const sealed = await kysely.selectFrom('answers').select('id').execute();
    const expected = this.#boxes.flatMap((box) => box?.answers ?? []);
    must(sealed.length === expected.length, `${sealed.length} answers are kept, ${expected.length} should be`);
    const boxes = await kysely.selectFrom('answer_boxes').select('reference').execute();
    must(boxes.length === this.#boxes.filter(Boolean).length, 'a box is kept that should be gone');
    await this.stop();
    this.#rooms.splice(0);
    await this.#deliverAll();
  }

  async #deliverAll(): Promise<void> {
    const last = await this.#open(undefined);
    this.#rooms.push(last);
    last.outbox.start();
    await eventually(async () => must((await last.outbox.status()).waiting === 0, 'a letter does not leave'));
    const folder = join(this.#folder, 'mail');
    const names = await readdir(folder).catch(() => []);
    const mails = await Promise.all(names.map(async (name) => simpleParser(await readFile(join(folder, name)))));
    const arrived = mails
      .filter(({ subject }) => subject?.endsWith('vervolg'))
      .map(({ subject, text }) => `${subject?.split(' ')[1]} ${/│ (.*)/.exec(text ?? '')?.[1]}`);
    must(new Set(arrived).size === arrived.length, `a letter arrived twice: ${arrived}`);
    for (const letter of this.#letters) must(arrived.includes(letter), `${letter} was promised and never arrived`);
    must(arrived.length === this.#letters.size, `letters arrived that nobody wrote: ${arrived}`);
  }

  async #takeAll(box: number, steps: readonly Step[], mayCrash: boolean): Promise<void> {
    for (const step of steps) await this.#do(box, step, mayCrash);
  }

  /** A step in which its process crashed is done again, as people do who got no answer. */
  async #do(box: number, step: Step, mayCrash: boolean): Promise<void> {
    const attempt = this.#attempt(box, step);
    if (!attempt) return;
    for (let tries = 1; ; tries += 1) {
      const room = this.#room(step.by);
      const outcomes = await Promise.allSettled(Array.from({ length: step.copies }, () => attempt.act(room)));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (!failed) {
        const values = outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value);
        return attempt.check(values, tries > 1);
      }
      must(mayCrash && tries < 5, `${step.do} failed: ${failed.status === 'rejected' && failed.reason}`);
      this.tally.again += 1;
      await this.#isBack(step.by);
    }
  }

  /** What the step does, and what it must have brought. Null: it has nothing to do yet. */
  #attempt(box: number, step: Step) {
    const words = fiveWords(box);
    const typed = words.join(' ');
    const key = this.#keys[box];
    const model = this.#boxes[box] ?? null;
    const today = dayOf(this.#day);
    switch (step.do) {
      case 'open':
      case 'open for another': {
        const reference = `${step.do === 'open' ? 'EEN' : 'TWEE'}-${box}`;
        return {
          act: async (room: AnswersRoom) => {
            const opened = await room.answers.open(words, { references: [reference], team: 'limburg' });
            await opened?.keep();
            return opened?.answerKey;
          },
          check: (all: unknown[]) => {
            const keys = this.#over.has(box) && !model ? all.filter((one) => one !== undefined) : all;
            if (keys.length === 0) return;
            this.#over.delete(box);
            const mine = !model || model.reference === reference;
            for (const one of keys) must((one !== undefined) === mine, `${reference} opened ${one} on ${today}`);
            if (typeof keys[0] === 'string') this.#keys[box] = keys[0];
            if (!model) this.#boxes[box] = newBox(reference, this.#day);
          },
        };
      }
      case 'answer':
      case 'answer as before': {
        const text = step.do === 'answer' ? this.#text('antwoord') : this.#lastAnswers[box];
        if (key === undefined || text === undefined) return null;
        this.#lastAnswers[box] = text;
        return {
          act: (room: AnswersRoom) => room.answers.send(key, text, `formulier ${text}`),
          check: (sent: unknown[]) => {
            const open = model !== null && !model.closed;
            for (const one of sent) must(one === open, `an answer was sent: ${one}, the box is open: ${open}`);
            if (!open || model.answers.some(({ id }) => id === text)) return;
            model.answers.push({ id: text, text, writtenOn: today });
            Object.assign(model, { waitingSince: null, answeredOn: today, until: this.#day + STAYS });
            this.tally.answered += 1;
          },
        };
      }
      case 'read':
        return {
          act: (room: AnswersRoom) => room.answers.read(typed, null),
          check: (found: unknown[]) => {
            const expected = model && contentOf(model);
            for (const one of found) mustEqual(one, expected, 'what is read');
            this.tally.read += 1;
          },
        };
      case 'write':
      case 'write as before': {
        const text = step.do === 'write' ? this.#text('brief') : this.#lastLetters[box];
        if (text === undefined) return null;
        this.#lastLetters[box] = text;
        return {
          act: (room: AnswersRoom) => room.answers.write(typed, text, `formulier ${text}`, null),
          check: (found: unknown[]) => {
            const open = model !== null && !model.closed;
            if (open) {
              model.waitingSince ??= today;
              model.until = this.#day + STAYS;
              this.#letters.add(`${model.reference} ${text}`);
              this.tally.written += 1;
            }
            for (const one of found) mustEqual(one, open ? contentOf(model) : null, 'what is there after writing');
          },
        };
      }
      case 'wipe':
        return {
          act: (room: AnswersRoom) => room.answers.wipe(typed, null),
          check: (wiped: unknown[], again: boolean) => {
            must(again || wiped.includes(model !== null), `wiped: ${wiped}, there was a box: ${model !== null}`);
            must(model !== null || !wiped.includes(true), 'wiped what was not there');
            if (model) this.tally.wiped += 1;
            this.#boxes[box] = null;
          },
        };
      case 'close':
        if (key === undefined) return null;
        return {
          act: (room: AnswersRoom) => room.answers.close(key),
          check: (closed: unknown[], again: boolean) => {
            const open = model !== null && !model.closed;
            must(again || closed.includes(open), `closed: ${closed}, it was open: ${open}`);
            if (open) Object.assign(model, { closed: true, waitingSince: null });
          },
        };
      case 'look':
        if (key === undefined) return null;
        return {
          act: (room: AnswersRoom) => room.answers.look(key, null),
          check: (seen: unknown[]) => {
            const expected = model && !model.closed ? deskOf(model) : null;
            for (const one of seen) mustEqual(withoutReading(one), expected, 'what a team sees');
          },
        };
    }
  }

  async #crash(process: number, after: number): Promise<void> {
    await pause(after);
    this.tally.crashes += 1;
    // No time to put anything in order: the file is let go in the middle of what is done.
    await this.#room(process).database.close();
    this.#rooms[process] = await this.#open(NOWHERE);
  }

  async #isBack(process: number): Promise<void> {
    await eventually(async () => must(await this.#room(process).database.canWrite(), 'the process does not come back'));
  }

  #open(smtpUrl: string | undefined): Promise<AnswersRoom> {
    const now = () => new Date(FIRST_DAY + this.#day * DAY + DAY / 2);
    return openAnswersRoom(this.#folder, { now, smtpUrl });
  }

  #room(process: number): AnswersRoom {
    const room = this.#rooms[process];
    if (!room) throw new Error(`there is no process ${process}`);
    return room;
  }

  #text(what: string): string {
    this.#texts += 1;
    return `${what} ${this.#texts}`;
  }
}

function newBox(reference: string, day: number): Model {
  const today = dayOf(day);
  const nothing = { answeredOn: null, closed: false, answers: [] };
  return { reference, openedOn: today, waitingSince: today, until: day + STAYS, ...nothing };
}

function dayOf(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}

function contentOf({ answers, openedOn, waitingSince, until, closed }: Model) {
  const read = answers.map(({ writtenOn, text }) => ({ writtenOn, text }));
  return { answers: read, openedOn, waitingSince, until: dayOf(until), closed };
}

function deskOf({ reference, openedOn, waitingSince, answeredOn, until }: Model) {
  return {
    ...{ reference, opened_on: openedOn, waiting_since: waitingSince },
    ...{ answered_on: answeredOn, until: dayOf(until) },
  };
}

/** When it was read last is noted if it can be: no promise. */
function withoutReading(seen: unknown): unknown {
  if (seen === null || typeof seen !== 'object') return seen;
  const { read_on: _, ...rest } = seen as { read_on: unknown };
  return rest;
}

function mustEqual(found: unknown, expected: unknown, what: string): void {
  const [is, should] = [found, expected].map(sorted);
  must(is === should, `${what} is ${is}, and should be ${should}`);
}

/** As text, the names of an object in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
