/** One message on its way: opened, brought, and what its end means for the store. */
import { errorCode } from '~/platform/database/database-error.server';
import type { Log } from '~/platform/log.server';
import type { Clock } from './clock';
import type { Courier } from './courier.server';
import type { KeyRing } from './keys.server';
import { unpackLetter } from './letter';
import { CANNOT_ENCRYPT } from './openpgp.server';
import { type Outcome, outcomeText } from './outcome';
import type { RefusingMailboxes } from './refusing-mailboxes.server';
import { addresseeAfter, refusalsAfter, waitAfter } from './retry';
import { unseal } from './seal.server';
import type { Settlements } from './settlements.server';
import type { OutboxStore, SealedMessage } from './store';
import type { Limits } from './transport.server';

export interface DeliveryParts {
  store: OutboxStore;
  ring: KeyRing;
  courier: Courier;
  settlements: Settlements;
  refusing: RefusingMailboxes;
  clock: Clock;
  log: Log;
}

export class Delivery {
  readonly #parts: DeliveryParts;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Tries once. Never throws. @returns null when this message can never be mailed: damaged, or no letter */
  async attempt({ sealed, ...message }: SealedMessage, limits: Limits): Promise<Outcome | null> {
    try {
      const letter = unpackLetter(unseal(this.#parts.ring, message.key, { keyId: message.keyId, bytes: sealed }));
      return await this.#parts.courier.bring(letter, message, message, limits);
    } catch (error) {
      this.#parts.log.error('outbox.set_aside', { team: message.team, reason: errorCode(error) });
      return null;
    }
  }

  /** Writes down how the try ended. @throws when the store cannot; the lease then runs out and the message is tried again */
  async conclude(message: SealedMessage, outcome: Outcome | null, owner: string): Promise<void> {
    const { store } = this.#parts;
    if (outcome === null) return store.setAside(message.key, owner, 'damaged');
    if (outcome.kind === 'delivered') return this.#forget(message);
    if (outcome.kind === 'unreachable') return store.release(owner, message.key);
    await this.#postpone(message, outcome, owner);
  }

  #forget({ key, reference, acceptedAt, team, attempts, refusals }: SealedMessage): Promise<void> {
    const { settlements, refusing, courier, clock, log } = this.#parts;
    if (addresseeAfter(refusals) === 'team') refusing.took(courier.receiverOf(team));
    const forgotten = settlements.add({ key, reference, acceptedAt, deliveredAt: clock.now() });
    // At the first try it would be one line for each message: who reads it beside a phone knows that it was sent.
    const line = { team, tries: attempts + 1, refusals };
    if (attempts === 0) log.debug('outbox.delivered', line);
    else log.info('outbox.delivered', line);
    return forgotten;
  }

  async #postpone(
    { key, team, ...message }: SealedMessage,
    outcome: Outcome & { kind: 'refused' | 'delayed' },
    owner: string,
  ): Promise<void> {
    const { store, clock } = this.#parts;
    const attempts = message.attempts + 1;
    const refusals = refusalsAfter(message.refusals, outcome.kind);
    this.#report(team, outcome, attempts, refusals);
    const nextTryAt = clock.now() + waitAfter(attempts);
    await store.postpone(key, owner, { attempts, refusals, nextTryAt, lastOutcome: outcomeText(outcome) });
  }
  /** What only a person can mend is an error: a mailbox that refuses is named by the team that reads it now. */
  #report(team: string, { kind, code }: Outcome & { kind: 'refused' | 'delayed' }, attempts: number, refusals: number) {
    const { courier, refusing, clock, log } = this.#parts;
    log.warn('outbox.not_delivered', { team, outcome: kind, code, attempts, refusals });
    if (code === CANNOT_ENCRYPT) log.error('outbox.cannot_encrypt', { team: courier.receiverOf(team) });
    if (addresseeAfter(refusals) === 'fallback') {
      refusing.refused(courier.receiverOf(team), refusals, clock.now());
    }
  }
}
