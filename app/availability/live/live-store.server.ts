/**
 * The live states of 1712's phone and chat, held in memory for the pages and kept in the site's database. They are read
 * again every few seconds, because another process or the command may have changed them, and end by themselves.
 */
import type { Kysely } from 'kysely';
import type { LiveChange, LiveState, LiveStates } from '~/hours/live';
import type { ChannelId } from '~/hours/schedule';
import type { Tables } from '~/platform/database/tables.server';
import { SECOND } from '~/platform/durations';
import type { Log } from '~/platform/log.server';
import { deleteLiveStates, readLiveStates, writeLiveStates } from './live-table.server';

export interface LiveStore {
  /** The states that hold now. The same object as long as nothing changes. */
  states(): LiveStates;
  /** Another number after each change and each natural end, so that what was rendered before can be told apart. */
  version(): number;
  /**
   * Sets states, all or none; they hold when the promise resolves.
   * @param by who did it, as the log may name it: never a token itself
   * @returns false when they could not be stored; nothing has changed then
   */
  set(changes: readonly LiveChange[], by: string): Promise<boolean>;
  /** Ends what is set on channels, if anything is. @returns false when that could not be stored */
  end(channels: readonly ChannelId[], by: string): Promise<boolean>;
  /** Reads the database. Never rejects: while it cannot be read, what was known holds. */
  readAgain(): Promise<void>;
  /** Begins to read again every few seconds. */
  start(): void;
  /** Resolves when the last reading or writing is done. */
  stop(): Promise<void>;
}

export interface LiveStoreOptions {
  database: Kysely<Tables>;
  log: Log;
  now(): Date;
}

/** Half of the 5 seconds within which other processes are promised to know: a busy machine is late. */
const READ_EVERY = 2_500;
const CHANNELS: readonly ChannelId[] = ['phone', 'chat'];

/** By channel; undefined: nothing is set there. */
type Wanted = Partial<Record<ChannelId, LiveState | undefined>>;

/** Opens the store with what holds now. One that cannot be read counts as empty until it can. */
export async function openLiveStore(options: LiveStoreOptions): Promise<LiveStore> {
  const store = new DatabaseLiveStore(options);
  await store.readAgain();
  return store;
}

class DatabaseLiveStore implements LiveStore {
  readonly #options: LiveStoreOptions;
  #states: LiveStates = {};
  #version = 0;
  #readable = true;
  #timer: NodeJS.Timeout | undefined;
  #reading = false;
  /** Readings and writings one after another: a slow reading must not bring back what was ended meanwhile. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: LiveStoreOptions) {
    this.#options = options;
  }

  states(): LiveStates {
    // Asked for every page that is served from memory, and mostly nothing is set.
    if (!this.#states.phone && !this.#states.chat) return this.#states;
    const now = this.#options.now();
    const ended = CHANNELS.some((channel) => hasEnded(this.#states[channel], now));
    if (ended) this.#show(running(this.#states, now));
    return this.#states;
  }

  version(): number {
    this.states();
    return this.#version;
  }

  set(asked: readonly LiveChange[], by: string): Promise<boolean> {
    const { database, now } = this.#options;
    const changes = asked.map(toWholeSeconds);
    const wanted = Object.fromEntries(changes.map(({ channel, live }) => [channel, live]));
    return this.#change(wanted, by, () => writeLiveStates(database, changes, now()));
  }

  end(channels: readonly ChannelId[], by: string): Promise<boolean> {
    const wanted = Object.fromEntries(channels.map((channel) => [channel, undefined]));
    return this.#change(wanted, by, () => deleteLiveStates(this.#options.database, channels));
  }

  readAgain(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const { database, now } = this.#options;
        const states = running(await readLiveStates(database), now());
        const before = this.version();
        this.#show(states);
        this.#readable = true;
        if (this.#version !== before) this.#logSeen();
      } catch (error) {
        if (this.#readable) this.#options.log.error('live.cannot_read', { kind: kindOf(error) });
        this.#readable = false;
      }
    });
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.#readUnlessReading(), READ_EVERY).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#last;
  }

  /** A database that keeps readings waiting must not have them pile up: a change would wait behind all of them. */
  async #readUnlessReading(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    await this.readAgain();
    this.#reading = false;
  }

  #change(wanted: Wanted, by: string, write: () => Promise<void>): Promise<boolean> {
    return this.#inTurn(async () => {
      try {
        await write();
      } catch (error) {
        this.#options.log.error('live.cannot_write', { kind: kindOf(error) });
        return false;
      }
      this.#show({ ...this.#states, ...wanted });
      for (const channel of CHANNELS) if (channel in wanted) this.#log('live.changed', channel, wanted[channel], by);
      return true;
    });
  }

  /** @param work never rejects */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine;
    return mine;
  }

  #show(wanted: Wanted): void {
    const states = orderedByChannel(wanted);
    if (JSON.stringify(states) === JSON.stringify(this.#states)) return;
    this.#states = states;
    this.#version += 1;
  }

  /** Never the note. */
  #log(event: string, channel: ChannelId, live: LiveState | undefined, by: string): void {
    const what = live ? { state: live.state, until: live.until.toISOString() } : { state: 'none', until: null };
    this.#options.log.info(event, { channel, by, ...what });
  }

  /** Another process or the command changed something, and logged who; this line says when it was seen here. */
  #logSeen(): void {
    for (const channel of CHANNELS) this.#log('live.seen', channel, this.#states[channel], 'elsewhere');
  }
}

/** Its end is told in seconds: a page that asks at that second must not come a fraction of one too early. */
function toWholeSeconds({ channel, live }: LiveChange): LiveChange {
  return { channel, live: { ...live, until: new Date(Math.ceil(live.until.getTime() / SECOND) * SECOND) } };
}

function hasEnded(live: LiveState | undefined, now: Date): boolean {
  return live !== undefined && now >= live.until;
}

function running(states: LiveStates, now: Date): LiveStates {
  return Object.fromEntries(Object.entries(states).filter(([, live]) => !hasEnded(live, now)));
}

/** One way to write the same states, so that they can be compared. */
function orderedByChannel(wanted: Wanted): LiveStates {
  const entries = CHANNELS.flatMap((channel) => {
    const live = wanted[channel];
    if (!live) return [];
    const { state, until, note } = live;
    return [[channel, { state, until, ...(note !== undefined && { note }) }] as const];
  });
  return Object.fromEntries(entries);
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
