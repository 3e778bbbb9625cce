/** One try to bring one letter to the people it is for. Chooses the mailbox, writes the mail, hands it to the transport. */
import type { TeamId } from '~/content/settings';
import { errorCode } from '~/server/database/busy.server';
import type { Clock } from './clock';
import type { Letter } from './letter';
import { AddressError, composeMail } from './mail.server';
import type { Outcome } from './outcome';
import { addresseeAfter } from './retry';
import type { Promised } from './store';
import type { Limits, OutgoingMail, Transport } from './transport.server';

export interface CourierParts {
  transport: Transport;
  clock: Clock;
  mailFrom: string;
  mailFallback: string | undefined;
  /** The team whose mailbox is the fallback when `mailFallback` is not set. */
  defaultTeam: TeamId;
  /** Asked at each delivery, so that a changed mailbox counts for what already waits. */
  mailboxOf(team: TeamId): string | undefined;
}

export class Courier {
  readonly #parts: CourierParts;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /**
   * @param refusals how often a mailbox has refused this letter for good; decides which one is tried now
   * @returns how it ended; a missing or unusable mailbox counts as one that refuses
   * @throws only when the letter cannot be made a mail at all
   */
  async bring(letter: Letter, promised: Promised, refusals: number, limits: Limits): Promise<Outcome> {
    const toFallback = addresseeAfter(refusals) === 'fallback';
    const to = toFallback ? this.#fallbackMailbox() : this.#parts.mailboxOf(letter.team);
    if (!to) return { kind: 'refused', code: 'NO_MAILBOX' };
    try {
      const content = await this.write(letter, promised, to, toFallback ? letter.team : null);
      return await this.#handOver({ from: this.#parts.mailFrom, to, content, ...promised }, limits);
    } catch (error) {
      if (error instanceof AddressError) return { kind: 'refused', code: 'BAD_MAILBOX' };
      throw error;
    }
  }

  /** The mail's bytes. @param refusedBy the team whose mailbox would not have it; null when it goes to the team itself */
  write(letter: Letter, promised: Promised, to: string, refusedBy: TeamId | null): Promise<Buffer> {
    const date = new Date(this.#parts.clock.now());
    return composeMail({ letter, key: promised.key, from: this.#parts.mailFrom, to, refusedBy, date });
  }

  /** Where this letter should have gone; for showing it to an operator. */
  mailboxFor(letter: Letter): string | undefined {
    return this.#parts.mailboxOf(letter.team) ?? this.#fallbackMailbox();
  }

  probe(limits: Limits) {
    return this.#parts.transport.probe(limits);
  }

  /** A transport that breaks its word and throws must not make a good letter count as one that can never be mailed. */
  #handOver(mail: OutgoingMail, limits: Limits): Promise<Outcome> {
    return this.#parts.transport
      .deliver(mail, limits)
      .catch((error: unknown) => ({ kind: 'delayed', code: errorCode(error) }));
  }

  #fallbackMailbox(): string | undefined {
    return this.#parts.mailFallback ?? this.#parts.mailboxOf(this.#parts.defaultTeam);
  }
}
