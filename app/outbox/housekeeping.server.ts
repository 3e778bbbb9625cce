/** What has to be done now and then besides delivering. */
import { errorCode } from '~/platform/database/database-error.server';
import { HOUR, MINUTE, SECOND } from '~/platform/durations';
import type { Log } from '~/platform/log.server';
import type { Clock } from './clock';
import type { Inspection } from './inspection.server';
import { isDue } from './retry';
import type { Settlements } from './settlements.server';
import type { OutboxStore } from './store';
import type { TeamKeys } from './team-keys.server';

/** Between two looks for bytes of forgotten messages, in milliseconds. */
export const FORGET_EVERY = 2 * SECOND;
const TOMBSTONES_STAY = 48 * HOUR;

export interface Chore {
  name: string;
  /** In milliseconds. */
  every: number;
  run(): Promise<unknown>;
}

interface Task extends Chore {
  dueAt: number;
}

export class Housekeeping {
  readonly #tasks: Task[];
  readonly #clock: Clock;
  readonly #log: Log;

  constructor(parts: {
    store: OutboxStore;
    settlements: Settlements;
    inspection: Inspection;
    teamKeys: TeamKeys;
    /** What other parts have to have done. */
    chores: readonly Chore[];
    clock: Clock;
    log: Log;
  }) {
    const { store, settlements, inspection, teamKeys, chores, clock } = parts;
    const task = (name: string, every: number, run: Task['run']) => ({ name, every, dueAt: clock.now(), run });
    this.#clock = clock;
    this.#log = parts.log;
    this.#tasks = [
      task('forget', FORGET_EVERY, () => settlements.forgetBytes()),
      task('inspect', 15 * SECOND, () => inspection.inspect()),
      task('keys', HOUR, () => teamKeys.look()),
      task('reserve', MINUTE, () => store.restoreReserve()),
      task('sweep', 10 * MINUTE, () => store.sweepTombstones(clock.now() - TOMBSTONES_STAY)),
      ...chores.map(({ name, every, run }) => task(name, every, run)),
    ];
  }

  /** Does what is due. A task that fails is logged and comes again in its time; it never stops the others. */
  async run(): Promise<void> {
    for (const task of this.#tasks) {
      const now = this.#clock.now();
      if (!isDue(task.dueAt, now, task.every)) continue;
      task.dueAt = now + task.every;
      await task.run().catch((error: unknown) => {
        this.#log.error('outbox.housekeeping_failed', { task: task.name, code: errorCode(error) });
      });
    }
  }
}
