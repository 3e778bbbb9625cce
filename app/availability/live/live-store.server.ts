/**
 * What was set about now (1712's phone and chat) and for days to come, held in memory for the pages and kept in the site's
 * database. It is read again every few seconds, because another process or the command may have changed it, and ends by itself.
 */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { LiveChange, LiveState, LiveStates } from '~/hours/live';
import type { ChannelId } from '~/hours/schedule';
import type { Tables } from '~/platform/database/tables.server';
import { HOUR } from '~/platform/durations';
import type { Log } from '~/platform/log.server';
import { type Change, forgetOldChanges, noteChanges, readChanges } from '../overrides/changes.server';
import { isOver, type Override, type OverrideBody, subjectOf } from '../overrides/override';
import { deleteEnded, deleteOverride, insertOverride, readOverrides } from '../overrides/override-table.server';
import { CHANNELS, hasEnded, orderedByChannel, running, toWholeSeconds, type Wanted } from './live-shown';
import { deleteLiveStates, readLiveStates, writeLiveStates } from './live-table.server';
import { Turns } from './turns.server';

export interface LiveStore {
  /** The states that hold now. The same object as long as nothing changes. */
  states(): LiveStates;
  /** What is set for days to come and is not over, in the order in which it was set. The same object as long as nothing changes. */
  overrides(): readonly Override[];
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
  /** Sets something for days to come. @returns false when it could not be stored */
  add(body: OverrideBody, by: string): Promise<boolean>;
  /** Ends it before its time, if it still stands. @returns false when that could not be stored */
  remove(id: string, by: string): Promise<boolean>;
  /** Who set what in the last 90 days, the newest first. @throws what the database throws */
  changes(): Promise<Change[]>;
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
  /** False: content/ has made it needless, so it is over. */
  stillNeeded?(override: Override): boolean;
}

/** Opens the store with what holds now. One that cannot be read counts as empty until it can. */
export async function openLiveStore(options: LiveStoreOptions): Promise<LiveStore> {
  const store = new DatabaseLiveStore(options);
  await store.readAgain();
  return store;
}

class DatabaseLiveStore implements LiveStore {
  readonly #options: LiveStoreOptions;
  #states: LiveStates = {};
  #overrides: readonly Override[] = [];
  #version = 0;
  #readable = true;
  #tidiedAt = 0;
  /** Who set the state of a channel here. */
  readonly #setBy = new Map<string, string>();
  readonly #turns = new Turns();

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

  overrides(): readonly Override[] {
    if (this.#overrides.length === 0) return this.#overrides;
    const now = this.#options.now();
    if (this.#overrides.some((override) => isOver(override, now))) this.#showOverrides(this.#overrides);
    return this.#overrides;
  }

  version(): number {
    this.states();
    this.overrides();
    return this.#version;
  }

  set(asked: readonly LiveChange[], by: string): Promise<boolean> {
    const at = this.#options.now();
    const changes = asked.map(toWholeSeconds);
    const wanted = Object.fromEntries(changes.map(({ channel, live }) => [channel, live]));
    const fresh = changes.filter(({ channel, live }) => !this.#isSaidAgain(channel, live, by));
    const noted = fresh.map(({ channel, live }) => ({
      at,
      by,
      what: live.state,
      subject: channel,
      until: live.until,
    }));
    return this.#changeStates(wanted, by, noted, (database) => writeLiveStates(database, changes, at));
  }

  end(channels: readonly ChannelId[], by: string): Promise<boolean> {
    const wanted = Object.fromEntries(channels.map((channel) => [channel, undefined]));
    const at = this.#options.now();
    const noted = channels
      .filter((channel) => this.states()[channel])
      .map((channel) => ({ at, by, what: 'free', subject: channel, until: null }));
    return this.#changeStates(wanted, by, noted, (database) => deleteLiveStates(database, channels));
  }

  add(body: OverrideBody, by: string): Promise<boolean> {
    const override: Override = { ...body, id: randomUUID(), by, setAt: this.#options.now() };
    const { kind: what, until, setAt: at } = override;
    const noted = { at, by, what, subject: subjectOf(override), until };
    return this.#change(
      [noted],
      (database) => insertOverride(database, override),
      () => {
        this.#showOverrides([...this.#overrides, override]);
        this.#options.log.info('override.changed', { kind: what, by, subject: noted.subject, until: iso(until) });
      },
    );
  }

  async remove(id: string, by: string): Promise<boolean> {
    const override = this.overrides().find((one) => one.id === id);
    if (!override) return true;
    const noted = {
      at: this.#options.now(),
      by,
      what: `end ${override.kind}`,
      subject: subjectOf(override),
      until: null,
    };
    return this.#change(
      [noted],
      (database) => deleteOverride(database, id),
      () => {
        this.#showOverrides(this.#overrides.filter((one) => one.id !== id));
        this.#options.log.info('override.changed', { kind: 'none', by, subject: noted.subject, until: null });
      },
    );
  }

  changes(): Promise<Change[]> {
    return readChanges(this.#options.database, this.#options.now());
  }

  readAgain(): Promise<void> {
    return this.#turns.inTurn(async () => {
      try {
        const { database, now } = this.#options;
        const [states, overrides] = [await readLiveStates(database), await readOverrides(database)];
        const before = this.version();
        this.#show(running(states, now()));
        if (this.#version !== before) this.#logSeen();
        const known = this.version();
        this.#showOverrides(overrides);
        if (this.#version !== known) this.#options.log.info('override.seen', { standing: this.#overrides.length });
        this.#readable = true;
      } catch (error) {
        if (this.#readable) this.#options.log.error('live.cannot_read', { kind: kindOf(error) });
        this.#readable = false;
      }
    });
  }

  start(): void {
    this.#turns.start(async () => {
      await this.readAgain();
      await this.#tidy();
    });
  }

  stop(): Promise<void> {
    return this.#turns.stop();
  }

  /** Once an hour forgets what is over, and who set what more than 90 days ago. Never rejects. */
  #tidy(): Promise<void> {
    return this.#turns.inTurn(async () => {
      const { database, log, now } = this.#options;
      const at = now();
      if (Math.abs(at.getTime() - this.#tidiedAt) < HOUR) return;
      this.#tidiedAt = at.getTime();
      try {
        await deleteEnded(database, at);
        await forgetOldChanges(database, at);
      } catch (error) {
        log.error('live.cannot_write', { kind: kindOf(error) });
      }
    });
  }

  #changeStates(
    wanted: Wanted,
    by: string,
    noted: readonly Change[],
    write: (database: Kysely<Tables>) => Promise<void>,
  ): Promise<boolean> {
    return this.#change(noted, write, () => {
      this.#show({ ...this.#states, ...wanted });
      for (const { subject } of noted) this.#setBy.set(subject, by);
      for (const channel of CHANNELS) if (channel in wanted) this.#log('live.changed', channel, wanted[channel], by);
    });
  }

  /** A telephone exchange says every few minutes that it still is so: that is no change of who or what. */
  #isSaidAgain(channel: ChannelId, { state }: LiveState, by: string): boolean {
    return this.states()[channel]?.state === state && this.#setBy.get(channel) === by;
  }

  /** Writes a change and who made it, both or neither, and then shows it. */
  #change(
    noted: readonly Change[],
    write: (database: Kysely<Tables>) => Promise<void>,
    show: () => void,
  ): Promise<boolean> {
    const { database, log } = this.#options;
    return this.#turns.inTurn(async () => {
      try {
        await database.transaction().execute(async (transaction) => {
          await write(transaction);
          await noteChanges(transaction, noted);
        });
      } catch (error) {
        log.error('live.cannot_write', { kind: kindOf(error) });
        return false;
      }
      show();
      return true;
    });
  }

  #show(wanted: Wanted): void {
    const states = orderedByChannel(wanted);
    if (JSON.stringify(states) === JSON.stringify(this.#states)) return;
    this.#states = states;
    this.#version += 1;
  }

  /** One that is set never changes: the same ids are the same overrides. */
  #showOverrides(wanted: readonly Override[]): void {
    const { now, stillNeeded = () => true } = this.#options;
    const standing = wanted.filter((override) => !isOver(override, now()) && stillNeeded(override));
    if (idsOf(standing) === idsOf(this.#overrides)) return;
    this.#overrides = standing;
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

function idsOf(overrides: readonly Override[]): string {
  return overrides.map(({ id }) => id).join();
}

function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
