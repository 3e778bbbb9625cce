/** One site with its outbox, its store and its mail server, and the rules that must hold whatever happens to them. */
import { type Identity, identify } from '~/outbox/identity.server';
import { type KeyRing, keyRing } from '~/outbox/keys.server';
import { createOutbox, type Outbox, OutboxUnavailable, type Submission } from '~/outbox/outbox.server';
import { MINUTE, SECOND } from '~/platform/durations';
import { Ledger, must, Violation } from './ledger';
import { checkMails, MailWorld } from './mail-world';
import { MemoryStore } from './memory-store';
import { SimulatedClock } from './simulated-clock';
import { SimulatedProcess } from './simulated-process';
import { StoreFaults, storeFor } from './unreliable-store';

export const TEAMS = ['antwerpen', 'limburg', 'brussel'] as const;
export const FALLBACK = 'fallback@1712.example';
const LONGEST_ANSWER = 10 * SECOND;
/** As long as the store remembers what was delivered. */
const REMEMBERED = 48 * 60 * MINUTE;
const LONGEST_STOP = 60 * SECOND;
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export function mailboxOf(team: string): string {
  return `${team}@1712.example`;
}

interface Call {
  process: SimulatedProcess;
  own: Identity;
  startedAt: number;
  /**
   * What has to be answered, when the store or the process's memory knows the message. They can know two: when the key
   * was rotated and the store cannot be asked, what it holds under the old key is mailed under the new one too.
   */
  expected: readonly string[];
  keysFit: boolean;
}

export class OutboxWorld {
  readonly clock = new SimulatedClock();
  readonly store = new MemoryStore();
  readonly storeFaults = new StoreFaults();
  readonly ledger = new Ledger();
  readonly mail = new MailWorld(this.clock, (reference) => this.ledger.excuse(reference));
  /** Bytes of rows as they were before somebody damaged them, by key. */
  readonly damaged = new Map<string, Buffer>();
  process = new SimulatedProcess(() => this.clock.touch());
  secrets: readonly Buffer[];
  #outbox: Outbox | null = null;
  #ring: KeyRing = keyRing([]);
  readonly #calls = new Set<Call>();
  readonly #insertsFailed = new Set<string>();
  /** Mailed directly by this process, and not yet known to the store; by message text. */
  readonly #mailedDirectly = new Map<string, { reference: string; at: number }>();
  readonly #texts = new Map<string, string>();
  readonly #violations: unknown[] = [];
  #randomState: number;

  constructor(seed: number, secrets: readonly Buffer[]) {
    this.#randomState = seed;
    this.secrets = secrets;
  }

  /** Starts a process; one that cannot start, or is killed while it starts, is started again. */
  async start(): Promise<void> {
    this.#mailedDirectly.clear();
    do {
      this.process = new SimulatedProcess(() => this.clock.touch());
      this.#outbox = null;
      this.#ring = keyRing(this.secrets);
      this.#open(this.process);
      await this.clock.quiet();
    } while (!this.process.alive);
  }

  /** The process ends at once, wherever it is. */
  kill(): void {
    this.process.kill();
    this.#bury();
  }

  async stop(): Promise<void> {
    let stopped = false;
    void this.#outbox?.stop().then(() => {
      stopped = true;
    });
    const began = this.clock.elapsed;
    await this.clock.quiet();
    while (!stopped && this.process.alive) {
      must(this.clock.elapsed - began < LONGEST_STOP, 'the outbox does not stop');
      await this.clock.advance(SECOND);
    }
    this.kill();
  }

  /** After each step: a process that died is started again, and the rules are checked. */
  async settle(): Promise<void> {
    await this.clock.quiet();
    if (!this.process.alive) {
      this.ledger.tally.kills += 1;
      this.#bury();
      await this.start();
    }
    this.#check();
  }

  submit(text: string, team: (typeof TEAMS)[number]): void {
    if (!this.#outbox) return;
    this.ledger.tally.submitted += 1;
    const submission: Submission = {
      id: `form of ${text}`,
      fields: { message: text },
      compose: (reference) => ({ team, subject: `1712 ${reference}`, text }),
    };
    const call = this.#begin(submission, text);
    this.#outbox.accept(submission).then(
      ({ reference, again }) => this.#during(() => this.#answered(call, text, reference, again)),
      (error: unknown) => this.#during(() => this.#refused(call, error)),
    );
  }

  async look(): Promise<void> {
    const troubled = this.storeFaults.pending;
    const { process } = this;
    const waiting = this.store.rows.size;
    void this.#outbox?.status().then(
      (status) =>
        this.#during(() => {
          if (process.alive && !troubled)
            must(status.waiting === waiting, `${waiting} wait, the status says ${status.waiting}`);
        }),
      () => this.#during(() => must(false, 'status() threw')),
    );
    await this.clock.quiet();
  }

  /** What one waiting message would be opened with. */
  get keysFit(): boolean {
    return [...this.store.rows.values()].every(({ keyId }) => this.#ring.all.some(({ id }) => id === keyId));
  }

  #open(process: SimulatedProcess): void {
    const { clock, ledger } = this;
    createOutbox({
      store: storeFor(process, this.store, this.storeFaults, {
        inserted: (reference) => ledger.takenIn(reference),
        insertFailed: (reference, done) => {
          if (done) ledger.excuse(reference);
          this.#insertsFailed.add(reference);
        },
      }),
      ring: this.#ring,
      transport: this.mail.transportFor(process),
      clock,
      random: (bytes) => this.#random(bytes),
      log: SILENT,
      mailFrom: 'website@1712.example',
      mailFallback: FALLBACK,
      mailboxOf,
      defaultTeam: 'brussel',
    }).then(
      (outbox) => {
        this.#outbox = outbox;
        outbox.start();
      },
      () => process.kill(),
    );
  }

  #begin(submission: Submission, text: string): Call {
    const identities = this.#ring.all.map(({ identity }) => identify(identity, submission));
    const [own] = identities;
    if (!own) throw new Violation('there is no key');
    for (const { reference } of identities) this.#texts.set(reference, text);
    const { rows, tombstones } = this.store;
    const stored = identities.flatMap(({ key }) => [rows.get(key)?.reference, tombstones.get(key)?.reference]);
    const expected = [...stored, this.#mailedDirectly.get(text)?.reference].filter(
      (reference) => reference !== undefined,
    );
    const { process, keysFit } = this;
    const call = { process, own, startedAt: this.clock.elapsed, expected, keysFit };
    this.#calls.add(call);
    return call;
  }

  #answered(call: Call, text: string, reference: string, again: boolean): void {
    if (!call.process.alive) return;
    this.#calls.delete(call);
    must(call.keysFit, `${reference} was promised although waiting messages cannot be opened`);
    must(this.clock.elapsed - call.startedAt <= LONGEST_ANSWER, `the answer for ${reference} took too long`);
    must(this.#isSafe(reference), `${reference} was promised and is neither stored nor delivered`);
    const failed = this.#insertsFailed.has(call.own.reference);
    if (call.expected.length > 0 && !failed) {
      must(again && call.expected.includes(reference), `${call.expected} was answered with ${reference}`);
    }
    if (!again && failed) {
      this.ledger.takenIn(reference);
      this.#mailedDirectly.set(text, { reference, at: this.clock.now() });
    }
    this.ledger.promise(reference);
  }

  #refused(call: Call, error: unknown): void {
    if (!call.process.alive) return;
    this.#calls.delete(call);
    this.ledger.tally.refused += 1;
    must(error instanceof OutboxUnavailable, `accept() threw ${String(error)}`);
    const { reason } = error as OutboxUnavailable;
    must(
      (reason === 'key') === !call.keysFit,
      `refused for ${reason}, and the keys ${call.keysFit ? '' : 'do not '}fit`,
    );
    if (reason === 'store')
      must(this.#insertsFailed.has(call.own.reference), 'refused although the store did not fail');
    must(this.clock.elapsed - call.startedAt <= LONGEST_ANSWER, 'the refusal took too long');
  }

  /** What a process that ended leaves unknown: mails nobody noted, and answers nobody got. */
  #bury(): void {
    for (const { reference } of this.store.rows.values()) {
      if (this.mail.countOf(reference) > 0) this.ledger.excuse(reference);
    }
    for (const { own } of this.#calls) this.ledger.excuse(own.reference);
    this.#calls.clear();
  }

  #check(): void {
    const [first] = this.#violations;
    if (first) throw first;
    if (this.#calls.size === 0) this.#insertsFailed.clear();
    for (const reference of this.ledger.promised) must(this.#isSafe(reference), `${reference} was lost`);
    checkMails(this.mail.accepted, this.#texts);
    for (const { reference } of this.mail.accepted) this.ledger.checkDelivered(reference, this.mail.countOf(reference));
    this.#forgetMailedDirectly();
    for (const { key, state, reference } of this.store.rows.values()) {
      must(state !== 'aside' || this.damaged.has(key), `${reference} was set aside and is not damaged`);
    }
  }

  /** What the store knows from now on, and what is so long ago that it may count as new. */
  #forgetMailedDirectly(): void {
    for (const [text, { reference, at }] of this.#mailedDirectly) {
      const isOld = Math.abs(this.clock.now() - at) >= REMEMBERED;
      if (isOld || this.#isStored(reference)) this.#mailedDirectly.delete(text);
    }
  }

  #isSafe(reference: string): boolean {
    return this.mail.countOf(reference) > 0 || [...this.store.rows.values()].some((row) => row.reference === reference);
  }

  #isStored(reference: string): boolean {
    return [...this.store.tombstones.values()].some((tombstone) => tombstone.reference === reference);
  }

  /** A rule broken inside a callback is told by the next check. */
  #during(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#violations.push(error);
    }
  }

  #random(bytes: number): Buffer {
    const result = Buffer.alloc(bytes);
    for (let index = 0; index < bytes; index += 1) {
      this.#randomState = (Math.imul(this.#randomState, 1_664_525) + 1_013_904_223) >>> 0;
      result[index] = this.#randomState >>> 24;
    }
    return result;
  }
}
