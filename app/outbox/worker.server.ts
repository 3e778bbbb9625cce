/** Delivers what waits: one loop, several messages at a time, for ever. */
import { randomUUID } from 'node:crypto';
import { errorCode } from '~/platform/database/database-error.server';
import { SECOND } from '~/platform/durations';
import type { Log } from '~/platform/log.server';
import { Breaker } from './breaker';
import type { Clock } from './clock';
import type { Courier } from './courier.server';
import type { Delivery } from './delivery.server';
import type { Housekeeping } from './housekeeping.server';
import type { KeyRing } from './keys.server';
import { isFromMailServer, type Outcome } from './outcome';
import type { Settlements } from './settlements.server';
import type { OutboxStore, SealedMessage } from './store';

export interface WorkerParts {
  store: OutboxStore;
  ring: KeyRing;
  courier: Courier;
  delivery: Delivery;
  settlements: Settlements;
  housekeeping: Housekeeping;
  clock: Clock;
  log: Log;
  /** Messages under way at the same time. */
  parallel: number;
  /** For one try. In milliseconds. */
  deadline: number;
}

/** A lease outlives the longest try, so that nobody takes a message that is still under way. */
const LEASE_BEYOND_DEADLINE = 5 * SECOND;
const LONGEST_PAUSE = 5 * SECOND;
const SHORTEST_PAUSE = SECOND / 4;
const PAUSE_AFTER_ERROR = SECOND;
/** A server on the same machine can say no hundreds of times a second, and each no is written down: visitors would wait. */
const PAUSE_AFTER_NO = SECOND / 10;

export class Worker {
  readonly #parts: WorkerParts;
  readonly #owner = randomUUID();
  readonly #breaker = new Breaker();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #cutOff = new AbortController();
  #pause = new AbortController();
  #saidNo = false;
  #loop: Promise<void> | null = null;
  #probe: Promise<void> = Promise.resolve();

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  get breakerOpen(): boolean {
    return this.#breaker.isOpen;
  }

  /** False while the mail server cannot be reached, or said no to the last mail it was given: then it is not to be counted on. */
  get mailTakes(): boolean {
    return !this.#breaker.isOpen && !this.#saidNo;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Something may be due: look now instead of after the pause. */
  wake(): void {
    this.#pause.abort();
  }

  /**
   * Takes nothing new, lets what is under way end, and gives back what has not ended in time.
   * @param grace in milliseconds
   */
  async stop(grace: number): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#loop;
    const cutOff = this.#parts.clock.pause(grace, this.#cutOff.signal).then(() => this.#cutOff.abort());
    await Promise.all([...this.#underWay.values(), this.#probe]);
    this.#cutOff.abort();
    await cutOff;
    await this.#handBack();
  }

  /** Takes in how a try ended, here or at the front desk. */
  async note(outcome: Outcome): Promise<void> {
    if (!isFromMailServer(outcome)) return;
    await this.#note(outcome.kind, 'code' in outcome ? outcome.code : null);
  }

  /** It tells whether the mail server can be reached, and whether it takes mail. */
  async #note(kind: Outcome['kind'] | 'reached', code: string | null): Promise<void> {
    const { store, clock, log } = this.#parts;
    this.#saidNo = kind === 'refused' || kind === 'delayed';
    const change = this.#breaker.record(kind, clock.now());
    if (change === null) return;
    if (change === 'opened') log.warn('outbox.mail_server_unreachable', { code });
    else log.info('outbox.mail_server_reachable');
    if (change === 'recovered') await store.makeAllDue(clock.now()).catch(this.#logStoreError);
    this.wake();
  }

  async #run(): Promise<void> {
    await this.#parts.store.makeAllDue(this.#parts.clock.now()).catch(this.#logStoreError);
    while (!this.#stopping.signal.aborted) {
      this.#pause = new AbortController();
      const pause = await this.#round().catch((error: unknown) => {
        this.#logStoreError(error);
        return PAUSE_AFTER_ERROR;
      });
      if (!this.#stopping.signal.aborted) await this.#parts.clock.pause(pause, this.#pause.signal);
    }
  }

  /** One look around. @returns how long to wait for the next one, in milliseconds, unless woken */
  async #round(): Promise<number> {
    await this.#parts.settlements.settle();
    await this.#parts.housekeeping.run();
    if (this.#breaker.isOpen) {
      this.#probeWhenDue();
      return this.#breaker.untilProbe(this.#parts.clock.now());
    }
    await this.#claim();
    return this.#untilNext();
  }

  #probeWhenDue(): void {
    if (!this.#breaker.takeProbe(this.#parts.clock.now())) return;
    this.#probe = this.#parts.courier
      .probe({ milliseconds: this.#parts.deadline, signal: this.#cutOff.signal })
      .then((failed) => this.#note(failed ? failed.kind : 'reached', failed ? failed.code : null));
  }

  async #claim(): Promise<void> {
    const { store, ring, settlements, clock, parallel, deadline } = this.#parts;
    const limit = parallel - this.#underWay.size;
    if (limit <= 0 || !ring.first) return;
    const [now, lease] = [clock.now(), deadline + LEASE_BEYOND_DEADLINE];
    const claimed = await store.claim({
      owner: this.#owner,
      now,
      lease,
      limit,
      keyIds: ring.all.map(({ id }) => id),
      except: [...this.#underWay.keys(), ...settlements.keys],
    });
    for (const message of claimed) this.#send(message, now + lease);
  }

  #send(message: SealedMessage, leasedUntil: number): void {
    const ended = this.#deliver(message, leasedUntil)
      .catch(this.#logStoreError)
      .finally(() => {
        this.#underWay.delete(message.key);
        this.wake();
      });
    this.#underWay.set(message.key, ended);
  }

  async #deliver(message: SealedMessage, leasedUntil: number): Promise<void> {
    const { delivery, deadline, clock, log } = this.#parts;
    const outcome = await delivery.attempt(message, { milliseconds: deadline, signal: this.#cutOff.signal });
    // The breaker hears of it first: nothing may be claimed between a message given back and the breaker open.
    const noted = outcome && this.note(outcome);
    await delivery.conclude(message, outcome, this.#owner);
    // Only where the whole process stood still: another may have taken the message meanwhile, and mail it a second time.
    if (clock.now() > leasedUntil) log.warn('outbox.lease_outlived', { team: message.team });
    await noted;
    if (outcome?.kind === 'refused' || outcome?.kind === 'delayed') {
      await clock.pause(PAUSE_AFTER_NO, this.#stopping.signal);
    }
  }

  async #untilNext(): Promise<number> {
    const { store, ring, settlements, clock, parallel } = this.#parts;
    if (this.#underWay.size >= parallel || settlements.keys.length > 0) return PAUSE_AFTER_ERROR;
    const next = await store.nextDueAt(ring.all.map(({ id }) => id));
    if (next === null) return LONGEST_PAUSE;
    return Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, next - clock.now()));
  }

  async #handBack(): Promise<void> {
    const { store, settlements } = this.#parts;
    await settlements.settle();
    await store.release(this.#owner).catch(this.#logStoreError);
    await settlements.forgetBytes().catch(this.#logStoreError);
  }

  readonly #logStoreError = (error: unknown): void => {
    this.#parts.log.error('outbox.store_failed', { code: errorCode(error) });
  };
}
