/**
 * Watches the OpenPGP keys of the teams. One that cannot be used holds that team's mail: it waits, sealed, and the rest of
 * the site goes on. Whoever looks after it hears of it while it lasts, and from sixty days before it comes to that.
 */

import { RECEIVER_IDS } from '~/content/schemas';
import { type AlarmParts, Alarms, type Wrong } from '~/platform/alarms.server';
import { DAY } from '~/platform/durations';
import type { LogFields } from '~/platform/log.server';
import type { Clock } from './clock';
import { type KeyFault, publicKeyFault } from './openpgp.server';
import type { Routing } from './routing';

const LOOK_AHEAD = 60;

export interface KeyDays {
  team: string;
  /** Whole days for which the key can be used from now on, at most 60; -1: it cannot be used now. */
  days: number;
}

interface TeamKeysParts extends AlarmParts, Pick<Routing, 'publicKeyOf'> {
  clock: Clock;
}

export class TeamKeys {
  readonly #parts: TeamKeysParts;
  readonly #unusable: Alarms;
  readonly #ending: Alarms;
  #days: readonly KeyDays[] = [];

  constructor(parts: TeamKeysParts) {
    this.#parts = parts;
    this.#unusable = new Alarms(parts);
    // A new key takes days to make: once a day is enough.
    this.#ending = new Alarms(parts, DAY);
  }

  /** Of the teams that have a key, as last looked at. */
  get days(): readonly KeyDays[] {
    return this.#days;
  }

  async look(): Promise<void> {
    const now = this.#parts.clock.now();
    const faults: Record<string, KeyFault> = {};
    const ending: Record<string, number> = {};
    const days: KeyDays[] = [];
    for (const team of RECEIVER_IDS) {
      const key = this.#parts.publicKeyOf?.(team);
      if (key === undefined) continue;
      const fault = await publicKeyFault(key, new Date(now));
      const left = fault ? -1 : await daysLeft(key, now);
      days.push({ team, days: left });
      if (fault) faults[team] = fault;
      else if (left < LOOK_AHEAD) ending[team] = left;
    }
    this.#days = days;
    this.#unusable.show(wrongWith('outbox.team_key_unusable', faults), now);
    this.#ending.show(wrongWith('outbox.team_key_ends', ending), now);
  }
}

/** Tried out instead of read from the key: its main key, the part that encrypts and the signatures on both can end apart. */
async function daysLeft(key: string, now: number): Promise<number> {
  const isUsable = async (days: number) => (await publicKeyFault(key, new Date(now + days * DAY))) === null;
  let usable = 0;
  let unusable = LOOK_AHEAD + 1;
  while (unusable - usable > 1) {
    const middle = Math.floor((usable + unusable) / 2);
    if (await isUsable(middle)) usable = middle;
    else unusable = middle;
  }
  return usable;
}

/** By team. */
function wrongWith(event: string, teams: LogFields): Wrong {
  const count = Object.keys(teams).length;
  return count === 0 ? {} : { [event]: { count, ...teams } };
}
