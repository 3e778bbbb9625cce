/** The room of the answers on a real database and a real outbox, for tests; only the day is theirs to choose. */
import { type Answers, openAnswers } from '~/answers/answers.server';
import { BoxStore } from '~/answers/box-store.server';
import { Keeping } from '~/answers/reminders.server';
import { everydayWords } from '~/content/settings';
import { openTestOutbox, type TestOutbox, type TestOutboxOptions } from './outbox';

export interface AnswersRoom extends TestOutbox {
  answers: Answers;
  store: BoxStore;
  /** What the room does by itself every twenty seconds, when it is told to. */
  keeping: Keeping;
  /** How often somebody was told that something is wrong. */
  rings(): number;
}

export interface RoomOptions extends TestOutboxOptions {
  now(): Date;
}

/** Promised within two working days, as content/ has it. The outbox is not started. */
export async function openAnswersRoom(dataDir: string, { now, ...options }: RoomOptions): Promise<AnswersRoom> {
  const test = await openTestOutbox(dataDir, { outboxKeys: [Buffer.alloc(32, 7)], ...options });
  let rings = 0;
  const log = {
    debug() {},
    info() {},
    warn: (event: string) => test.lines.push(event),
    error: (event: string) => test.lines.push(event),
  };
  const store = new BoxStore(test.database);
  const parts = {
    ...{ database: test.database, outbox: test.outbox, log, now, workingDays: 2 },
    siteUrl: new URL('https://1712.example'),
    soundAlarm: () => {
      rings += 1;
    },
  };
  return {
    ...test,
    answers: await openAnswers(parts),
    store,
    keeping: new Keeping({ ...parts, store }),
    rings: () => rings,
  };
}

/** Five words of the list; another number, five others. */
export function fiveWords(number: number): string[] {
  const start = (number * 5) % (everydayWords.length - 5);
  return everydayWords.slice(start, start + 5);
}
