/** Answers on the site: what visitors and teams can do with a box, and nothing of how it is kept. */
import { randomBytes, randomInt } from 'node:crypto';
import { everydayWords, type TeamId } from '~/content/settings';
import { type BrusselsDay, brusselsDay } from '~/hours/brussels-time';
import type { Outbox } from '~/outbox/outbox.server';
import type { Ring } from '~/platform/alarms.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';
import { NetworkCounts } from '~/platform/network-counts.server';
import { answerKeyHash, answerName, type BoxSecret, boxSecretOf, openSealed, sealFor } from './box-secret.server';
import { type Box, BoxStore, isKept } from './box-store.server';
import { evenly } from './even-time.server';
import { type GivenWords, giveWords, wereGiven } from './given-words.server';
import { FROM_ONE_NETWORK, KeyDerivations } from './key-derivations.server';
import { letterBack } from './letters';
import { Keeping } from './reminders.server';
import { setsMeant } from './typed-words';

export { TooManyTries } from './key-derivations.server';

export interface AnswersOptions {
  database: SiteDatabase;
  outbox: Pick<Outbox, 'accept' | 'fingerprints'>;
  log: Log;
  soundAlarm(ring: Ring): void;
  siteUrl: URL;
  workingDays: number;
  now(): Date;
}

export interface Answer {
  writtenOn: BrusselsDay;
  text: string;
}

/** What the words open. */
export interface OpenBox {
  answers: Answer[];
  openedOn: BrusselsDay;
  waitingSince: BrusselsDay | null;
  until: BrusselsDay;
  /** The team has closed the conversation: nobody reads what is written back. */
  closed: boolean;
}

/** What a team sees of a box: never an answer, which only the words open. */
export type DeskBox = Pick<Box, 'reference' | 'opened_on' | 'waiting_since' | 'answered_on' | 'read_on' | 'until'>;

export interface AnswersStatus {
  /** Boxes in which somebody waits for an answer, and those of them that wait longer than was promised. */
  waiting: number;
  overdue: number;
}

export type Answers = Awaited<ReturnType<typeof openAnswers>>;

/** Opens the room. */
export async function openAnswers(options: AnswersOptions) {
  const { database, outbox, siteUrl, now } = options;
  const store = new BoxStore(database);
  const salt = await store.salt(randomBytes);
  const keeping = new Keeping({ ...options, store });
  const derivations = new KeyDerivations();
  const wrongKeys = new NetworkCounts();
  const today = () => brusselsDay(now());
  const giving = { list: everydayWords, randomBelow: (below: number) => randomInt(below), fingerprints };

  function fingerprints(purpose: string, text: string): readonly string[] {
    return outbox.fingerprints(purpose, text);
  }

  function secretOf(words: readonly string[]): Promise<BoxSecret> {
    return derivations.run(() => boxSecretOf([...words].sort(), salt));
  }

  /** All that was typed may mean is tried, found or not: the time tells nothing. @throws TooManyTries */
  async function found(typed: string, network: string | null) {
    derivations.count(network, now().getTime());
    const sets = setsMeant(typed, everydayWords);
    let hit: { box: Box; secret: BoxSecret } | null = null;
    for (const words of sets.length > 0 ? sets : [[typed.slice(0, 40)]]) {
      const secret = await secretOf(words);
      const box = await store.find(fingerprints('answer box', secret.finder), today());
      if (box && isKept(box) && sets.length > 0) hit = { box, secret };
    }
    return hit;
  }

  async function contentOf({ box, secret }: { box: Box; secret: BoxSecret }): Promise<OpenBox> {
    const sealed = await store.answersIn(box.finder);
    return {
      answers: sealed.map(({ writtenOn, sealed: bytes }) => ({ writtenOn, text: openSealed(bytes, secret) })),
      openedOn: box.opened_on,
      waitingSince: box.waiting_since,
      until: box.until,
      closed: box.answer_key === null,
    };
  }

  /** A disk that cannot be written on hides no answer. */
  async function noteRead(box: Box): Promise<void> {
    await store.noteRead(box, today()).catch((error: unknown) => {
      options.log.error('answers.cannot_store', { code: errorCode(error) });
    });
  }

  return {
    /** Words for a form that is opened now; null: the site has no key to sign with, and nobody can be answered here. */
    give: (): GivenWords | null => giveWords(giving, now().getTime()),

    wereGiven: (given: Pick<GivenWords, 'words' | 'sign'>): boolean => wereGiven(given, now().getTime(), giving),

    /**
     * Makes the box of a message that is about to be promised. Nothing is in it, and its words open nothing yet. It is never taken
     * away again when the message could not be kept: the same form, sent twice, may be promised by the other.
     * @param references of the message, by each secret of the site, the newest first
     * @returns the team's key, and what opens the box for its words once the message is safe; null: the words open another box
     * @throws TooManyTries, or what the store throws
     */
    async open(words: readonly string[], { references, team }: { references: readonly string[]; team: TeamId }) {
      const secret = await secretOf(words);
      const finders = fingerprints('answer box', secret.finder);
      const known = await store.find(finders, today());
      const finder = known?.finder ?? finders[0];
      const reference = references.find((one) => one === known?.reference) ?? references[0];
      if (finder === undefined || reference === undefined) return null;
      const answerKey = answerKeyHash(secret.answerKey);
      const box = { finder, answerKey, publicKey: secret.publicKey, reference, team };
      if (!(await store.open(box, today()))) return null;
      return { answerKey: secret.answerKey, keep: () => store.keep(box, today()) };
    },

    /** @returns null: nothing is found by these words @throws TooManyTries */
    read: (typed: string, network: string | null): Promise<OpenBox | null> =>
      evenly(async () => {
        const hit = await found(typed, network);
        if (!hit) return null;
        const content = await contentOf(hit);
        if (content.answers.length > 0) await noteRead(hit.box);
        return content;
      }),

    /**
     * Sends a letter back to the team, through the outbox. @param id the same for the same letter sent twice
     * @returns null: nothing is found by these words, or the conversation is closed @throws TooManyTries, OutboxUnavailable
     */
    write: (typed: string, text: string, id: string, network: string | null): Promise<OpenBox | null> =>
      evenly(async () => {
        const hit = await found(typed, network);
        if (!hit || hit.box.answer_key === null || !(await store.noteLetter(hit.box, today()))) return null;
        const { box, secret } = hit;
        const about = { team: box.team, reference: box.reference };
        await outbox.accept({
          id,
          kind: 'letter',
          fields: { reference: box.reference, letter: text },
          compose: () => letterBack(about, { text, answerKey: secret.answerKey, siteUrl }),
        });
        // As it is now: it stays longer, and waits.
        return contentOf({ secret, box: (await store.find([box.finder], today())) ?? box });
      }),

    /** Takes all of it away, at once and out of the files. @returns whether something was found @throws TooManyTries */
    wipe: (typed: string, network: string | null): Promise<boolean> =>
      evenly(async () => {
        const hit = await found(typed, network);
        if (!hit) return false;
        await store.wipe(hit.box);
        await keeping.forgetBytes();
        return true;
      }),

    /** What a team sees with its key; null: nothing is open with it. @param network from which wrong keys are counted */
    async look(answerKey: string, network: string | null): Promise<DeskBox | 'too-many' | null> {
      const box = await store.findByKey(answerKeyHash(answerKey), today());
      if (box) return forDesk(box);
      return network !== null && wrongKeys.add(network, now().getTime()) > FROM_ONE_NETWORK ? 'too-many' : null;
    },

    /** Seals an answer; it is on the disk when this resolves. @param id the same for the same answer sent twice @returns false: no open box */
    async send(answerKey: string, text: string, id: string): Promise<boolean> {
      const box = await store.findByKey(answerKeyHash(answerKey), today());
      if (!box) return false;
      const sealed = await sealFor(new Uint8Array(box.public_key), text);
      return store.addAnswer(box, answerName(answerKey, id, text), sealed, today());
    },

    /** @returns false: no open box */
    async close(answerKey: string): Promise<boolean> {
      const box = await store.findByKey(answerKeyHash(answerKey), today());
      return box ? store.close(box) : false;
    },

    async status(): Promise<AnswersStatus> {
      const { waiting, overdue } = await keeping.waiting().catch(() => ({ waiting: [], overdue: [] }));
      return { waiting: waiting.length, overdue: overdue.length };
    },

    start: () => keeping.start(),
    stop: () => keeping.stop(),
  };
}

/** Nothing by which the box is found or its answers are sealed goes to a page. */
function forDesk({ reference, opened_on, waiting_since, answered_on, read_on, until }: Box): DeskBox {
  return { reference, opened_on, waiting_since, answered_on, read_on, until };
}
