/** Mailboxes that refuse mail for good. Only a person can mend one, and hears of each at once, and again while it goes on. */
import { type AlarmParts, Alarms } from '~/platform/alarms.server';

export class RefusingMailboxes {
  readonly #parts: AlarmParts;
  /** By the team that reads it. */
  readonly #alarms = new Map<string, Alarms>();

  constructor(parts: AlarmParts) {
    this.#parts = parts;
  }

  /** @param count how often in all one message was refused @param now milliseconds since 1970 */
  refused(team: string, count: number, now: number): void {
    const alarms = this.#alarms.get(team) ?? new Alarms(this.#parts);
    this.#alarms.set(team, alarms);
    alarms.show({ 'outbox.mailbox_refuses': { team, count } }, now);
  }

  /** It took a mail: what it refused before is over. */
  took(team: string): void {
    this.#alarms.delete(team);
  }
}
