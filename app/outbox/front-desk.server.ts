/** Takes messages in. When it says yes, the message is on the disk or with the mail server: that is the promise. */
import { errorCode } from '~/platform/database/database-error.server';
import { SECOND } from '~/platform/durations';
import type { Log } from '~/platform/log.server';
import type { Clock } from './clock';
import { type Courier, NEW_LETTER } from './courier.server';
import { type Identity, identify } from './identity.server';
import type { Inspection } from './inspection.server';
import type { Intake, Kind } from './intake.server';
import type { KeyRing, OutboxKey } from './keys.server';
import { type Letter, packLetter } from './letter';
import type { Outcome } from './outcome';
import { seal } from './seal.server';
import type { Settlements } from './settlements.server';
import type { OutboxStore, Promised } from './store';

export interface Submission {
  /** Random, made with the form; the same for every copy of it that is sent. */
  id: string;
  /** For counting: a message unless told. */
  kind?: Kind;
  /** What was filled in, normalised: with `id` it says whether this is the same message again. */
  fields: Record<string, string | string[]>;
  /** Signs that a program wrote it. It is taken in all the same, and waits behind those without. */
  marks?: readonly string[];
  /** Makes the letter, once its reference is known. */
  compose(reference: string): Letter;
}

export interface Accepted {
  reference: string;
  acceptedAt: Date;
  /** True when this message was accepted before; the rest is then what was said before. */
  again: boolean;
}

/** The message is not safe with us, and nobody may be told that it is. `reason`: no fitting key, or neither disk nor mail server. */
export class OutboxUnavailable extends Error {
  override readonly name = 'OutboxUnavailable';
  constructor(readonly reason: 'key' | 'store') {
    super(`the outbox cannot take a message in: ${reason}`);
  }
}

/** So many messages wait already that more would fill the disk: a flood, while the mail server is away. */
class CrowdedError extends Error {
  override readonly name = 'CrowdedError';
  readonly code = 'TOO_MANY_WAITING';
}

export interface FrontDeskParts {
  store: OutboxStore;
  ring: KeyRing;
  courier: Courier;
  settlements: Settlements;
  inspection: Inspection;
  intake: Intake;
  clock: Clock;
  log: Log;
  random(bytes: number): Buffer;
  /** How many messages may wait; what comes above is only mailed directly. */
  mostWaiting: number;
  /** Called after each message that was stored. */
  onStored(): void;
  /** Called after each try to mail a message directly. */
  onOutcome(outcome: Outcome): Promise<void>;
}

/** How long somebody who presses "send" waits at most when the store fails. */
const IN_ALL = 8 * SECOND;
const SHORTEST_DIRECT_TRY = 2 * SECOND;

export class FrontDesk {
  readonly #parts: FrontDeskParts;
  /** Messages being taken in; the same one sent twice at the same moment waits for the first. */
  readonly #takingIn = new Map<string, Promise<Accepted>>();

  constructor(parts: FrontDeskParts) {
    this.#parts = parts;
  }

  /** @throws OutboxUnavailable; LetterError when compose() makes a letter that cannot be mailed */
  async accept(submission: Submission): Promise<Accepted> {
    const key = this.#parts.ring.first;
    if (!key || !this.#parts.inspection.keysFit) throw new OutboxUnavailable('key');
    const identity = identify(key.identity, submission);
    const running = this.#takingIn.get(identity.key);
    if (running) return { ...(await running), again: true };
    const accepted = this.#takeIn(submission, identity, key).finally(() => this.#takingIn.delete(identity.key));
    this.#takingIn.set(identity.key, accepted);
    return accepted;
  }

  async #takeIn(submission: Submission, identity: Identity, key: OutboxKey): Promise<Accepted> {
    const { store, ring, settlements, clock, random } = this.#parts;
    const keys = ring.all.map(({ identity: secret }) => identify(secret, submission).key);
    const delivered = settlements.find(keys);
    if (delivered) return answer(delivered, true);
    const letter = submission.compose(identity.reference);
    const promised = { ...identity, acceptedAt: clock.now() };
    const sealed = seal(key, identity.key, packLetter(letter), random);
    const { marks = [], kind = 'message' } = submission;
    const message = {
      ...promised,
      team: letter.team,
      marked: marks.length > 0,
      keyId: sealed.keyId,
      sealed: sealed.bytes,
    };
    try {
      if (this.#parts.inspection.waiting >= this.#parts.mostWaiting) throw new CrowdedError();
      const earlier = await store.insert(message, keys);
      if (earlier) return answer(earlier, true);
      this.#parts.onStored();
    } catch (error) {
      this.#parts.log.error('outbox.cannot_store', { code: errorCode(error) });
      await this.#mailDirectly(letter, promised);
    }
    this.#parts.intake.note({ team: letter.team, kind }, marks, promised.acceptedAt);
    return answer(promised, false);
  }

  /** The store has failed: one try to hand the mail over while the visitor waits. The memory of it goes to the store later. */
  async #mailDirectly(letter: Letter, promised: Promised): Promise<void> {
    const { courier, settlements, clock, log } = this.#parts;
    const left = IN_ALL - (clock.now() - promised.acceptedAt);
    const milliseconds = Math.min(IN_ALL, Math.max(SHORTEST_DIRECT_TRY, left));
    const outcome = await courier.bring(letter, promised, NEW_LETTER, { milliseconds });
    const code = 'code' in outcome ? { code: outcome.code } : {};
    log.warn('outbox.mailed_directly', { team: letter.team, outcome: outcome.kind, ...code });
    await this.#parts.onOutcome(outcome);
    if (outcome.kind !== 'delivered') throw new OutboxUnavailable('store');
    void settlements.add({ ...promised, deliveredAt: clock.now() });
  }
}

function answer({ reference, acceptedAt }: Promised, again: boolean): Accepted {
  return { reference, acceptedAt: new Date(acceptedAt), again };
}
