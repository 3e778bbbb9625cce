/** One try to bring one letter to the people it is for. Chooses the mailbox, writes the mail, hands it to the transport. */
import { TEAM_IDS } from '~/content/schemas';
import { errorCode } from '~/platform/database/database-error.server';
import type { Clock } from './clock';
import { mailNameOf } from './identity.server';
import type { Letter } from './letter';
import { AddressError, composeMail } from './mail.server';
import { MailTries } from './mail-tries';
import { EncryptionError } from './openpgp.server';
import type { Outcome } from './outcome';
import { addresseeAfter } from './retry';
import { type Route, type Routing, receiverOf, routeToFallback, routeToTeam } from './routing';
import type { Promised } from './store';
import type { Limits, OutgoingMail, Transport } from './transport.server';

export interface CourierParts extends Routing {
  transport: Transport;
  clock: Clock;
  mailFrom: string;
  /** Where a mail goes that cannot be delivered; to `mailFrom` unless told. */
  mailBounces?: string | undefined;
}

/** What became of a letter so far. */
export interface LetterHistory {
  /** How often a mailbox has refused it for good; decides which one is tried now. */
  refusals: number;
  /** How many mails of it were taken and came back. */
  bounced: number;
  /** Nothing of a visitor: reports are asked for, and answers go to where bounces go. */
  trial?: boolean;
}

export const NEW_LETTER: LetterHistory = { refusals: 0, bounced: 0 };

export class Courier {
  readonly tries = new MailTries();
  readonly #parts: CourierParts;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /**
   * @returns how it ended; a missing or unusable mailbox counts as one that refuses, and what cannot be encrypted waits
   * @throws only when the letter cannot be made a mail at all
   */
  async bring(letter: Letter, promised: Promised, history: LetterHistory, limits: Limits): Promise<Outcome> {
    const outcome = await this.#bring(letter, promised, history, limits);
    this.tries.note(letter.team, outcome);
    return outcome;
  }

  async #bring(letter: Letter, promised: Promised, history: LetterHistory, limits: Limits): Promise<Outcome> {
    const { to, ...route } = this.#routeOf(letter, history.refusals);
    if (!to) return { kind: 'refused', code: 'NO_MAILBOX' };
    try {
      const content = await this.#write(letter, promised.key, { to, ...route }, history);
      const { mailFrom, mailBounces: from = mailFrom } = this.#parts;
      const name = mailNameOf(promised.key, history.bounced);
      return await this.#handOver({ ...promised, from, to, name, content, confirm: history.trial === true }, limits);
    } catch (error) {
      if (error instanceof AddressError) return { kind: 'refused', code: 'BAD_MAILBOX' };
      if (error instanceof EncryptionError) return { kind: 'delayed', code: error.code };
      throw error;
    }
  }

  /** The mail's bytes, never encrypted, as it would go to the team now; for saving it by hand. */
  writeClear(letter: Letter, { key }: Promised, unknownMailbox: string): Promise<Buffer> {
    const { to = unknownMailbox, detour } = this.#routeOf(letter, 0);
    return this.#write(letter, key, { to, detour, publicKeys: [] }, NEW_LETTER);
  }

  /** Where this letter should go now; for showing it to an operator. */
  mailboxFor(letter: Letter): string | undefined {
    const now = this.now();
    return routeToTeam(this.#parts, letter.team, now).to ?? routeToFallback(this.#parts, letter.team, now).to;
  }

  /** The mailbox a team has now, and whose it is. */
  destinationOf(team: Letter['team']): { to: string | undefined; receiver: Letter['team'] } {
    const receiver = receiverOf(this.#parts, team, this.now());
    return { to: this.#parts.mailboxOf(receiver), receiver };
  }

  /** The team that now reads what is meant for this one; a name that is no team stays as it is. */
  receiverOf(team: string): string {
    const known = TEAM_IDS.find((id) => id === team);
    return known ? receiverOf(this.#parts, known, this.now()) : team;
  }

  probe(limits: Limits) {
    return this.#parts.transport.probe(limits);
  }

  #routeOf({ team }: Letter, refusals: number): Route {
    const way = addresseeAfter(refusals) === 'fallback' ? routeToFallback : routeToTeam;
    return way(this.#parts, team, this.now());
  }

  #write(letter: Letter, key: string, route: Route & { to: string }, history: LetterHistory): Promise<Buffer> {
    const { mailFrom: from, mailBounces = from } = this.#parts;
    const replyTo = history.trial ? mailBounces : route.to;
    return composeMail({ letter, key, from, replyTo, date: this.now(), bounced: history.bounced, ...route });
  }

  /** A transport that breaks its word and throws must not make a good letter count as one that can never be mailed. */
  #handOver(mail: OutgoingMail, limits: Limits): Promise<Outcome> {
    return this.#parts.transport
      .deliver(mail, limits)
      .catch((error: unknown) => ({ kind: 'delayed', code: errorCode(error) }));
  }

  now(): Date {
    return new Date(this.#parts.clock.now());
  }
}
