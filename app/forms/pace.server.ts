/**
 * How fast messages come in from one network. Wide on purpose: a whole school may write in the same ten minutes.
 * Beyond that a message waits a little and is marked; it is never refused. network-counts forgets them
 * within the hour.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { NetworkCounts } from '~/platform/network-counts.server';
import type { Sign } from './signs';

/** A school of three hundred, and room for those who press twice. */
export const WITHOUT_DELAY = 400;
const DELAY_PER_MESSAGE = 50;
export const LONGEST_DELAY = 8000;

export interface PaceParts {
  /** Milliseconds since 1970. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

export class Pace {
  readonly #parts: PaceParts;
  readonly #counts = new NetworkCounts();

  constructor(parts: PaceParts) {
    this.#parts = parts;
  }

  /**
   * Waits as long as this network has to wait for its next message.
   * @param network as networkOf() gives it; null: not known, never held up
   * @returns the mark that the message gets
   */
  async hold(network: string | null): Promise<Sign[]> {
    if (network === null) return [];
    const beyond = this.#counts.add(network, this.#parts.now()) - WITHOUT_DELAY;
    if (beyond <= 0) return [];
    await this.#parts.pause(Math.min(LONGEST_DELAY, beyond * DELAY_PER_MESSAGE));
    return ['too-many'];
  }
}

/** With the real clock. */
export function openPace(): Pace {
  return new Pace({ now: Date.now, pause: (milliseconds) => pause(milliseconds) });
}
