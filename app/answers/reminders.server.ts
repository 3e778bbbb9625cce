/** What the room does by itself: it reminds a team once, forgets what is over, and tells the operator what waits too long. */
import { brusselsDay } from '~/hours/brussels-time';
import { addWorkingDays } from '~/hours/working-days';
import type { Outbox } from '~/outbox/outbox.server';
import { type AlarmParts, Alarms } from '~/platform/alarms.server';
import { errorCode } from '~/platform/database/database-error.server';
import { SECOND } from '~/platform/durations';
import type { Box, BoxStore } from './box-store.server';
import { reminder } from './letters';

const EVERY = 20 * SECOND;

export interface KeepingParts extends AlarmParts {
  store: BoxStore;
  outbox: Pick<Outbox, 'accept'>;
  /** Working days within which an answer is promised (content/opening-hours.yaml). */
  workingDays: number;
  now(): Date;
}

export class Keeping {
  readonly #parts: KeepingParts;
  readonly #alarms: Alarms;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  /** A start counts as dirty: the last run may have been killed. */
  #bytesToForget = true;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
    this.#alarms = new Alarms(parts);
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.run(), EVERY).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Something was wiped: its bytes leave the files now. Never rejects. */
  forgetBytes(): Promise<void> {
    this.#bytesToForget = true;
    return this.run();
  }

  /** Does what is due, one run after the other. What fails is logged and comes again. Never rejects. */
  run(): Promise<void> {
    this.#running = this.#running
      .then(() => this.#do())
      .catch((error: unknown) => {
        this.#parts.log.error('answers.keeping_failed', { code: errorCode(error) });
      });
    return this.#running;
  }

  /** Who waits for an answer, and of them those that wait longer than was promised. @throws what the store throws */
  async waiting(): Promise<{ waiting: Box[]; overdue: Box[] }> {
    const { store, workingDays, now } = this.#parts;
    const today = brusselsDay(now());
    const waiting = await store.waiting();
    const isOverdue = ({ waiting_since: since }: Box) => since !== null && addWorkingDays(since, workingDays) < today;
    return { waiting, overdue: waiting.filter(isOverdue) };
  }

  async #do(): Promise<void> {
    const { store, now } = this.#parts;
    if (await store.expire(brusselsDay(now()))) this.#bytesToForget = true;
    if (this.#bytesToForget) this.#bytesToForget = !(await store.forgetBytes());
    const { overdue } = await this.waiting();
    this.#alarms.show(overdue.length > 0 ? { 'answers.overdue': { count: overdue.length } } : {}, now().getTime());
    for (const box of overdue) if (box.reminded === 0) await this.#remind(box);
  }

  /** The same reminder by two processes, or once more after a crash, is one mail. */
  async #remind(box: Box): Promise<void> {
    const { waiting_since: since, reference, team } = box;
    if (since === null) return;
    const fields = { reference, team, since };
    await this.#parts.outbox.accept({ id: 'reminder', kind: 'reminder', fields, compose: () => reminder(box, since) });
    await this.#parts.store.noteReminded(box);
  }
}
