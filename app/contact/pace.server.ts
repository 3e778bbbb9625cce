/**
 * How fast messages come in from one network. Wide on purpose: a whole school may write in the same ten minutes.
 * Beyond that a message waits a little and is marked; it is never refused. Kept in memory only, under a key that is
 * thrown away every hour, so that nobody can be found back.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sign } from './signs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SLOT = 10 * MINUTE;
/** A school of three hundred, and room for those who press twice. */
export const WITHOUT_DELAY = 400;
const DELAY_PER_MESSAGE = 50;
export const LONGEST_DELAY = 8000;
/** Bounds the memory; whoever comes after that many networks in an hour is not counted. */
const MOST_NETWORKS = 100_000;

interface Count {
  slot: number;
  messages: number;
}

export interface PaceParts {
  /** Milliseconds since 1970. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
  random(bytes: number): Buffer;
}

export class Pace {
  readonly #parts: PaceParts;
  #hour = -1;
  #key: Buffer = Buffer.alloc(0);
  readonly #counts = new Map<string, Count>();

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
    const beyond = this.#count(network) - WITHOUT_DELAY;
    if (beyond <= 0) return [];
    await this.#parts.pause(Math.min(LONGEST_DELAY, beyond * DELAY_PER_MESSAGE));
    return ['too-many'];
  }

  /** This message among those of its network in this slot of ten minutes. */
  #count(network: string): number {
    const now = this.#parts.now();
    this.#forgetLastHour(now);
    const name = createHmac('sha256', this.#key).update(network).digest('base64');
    const slot = Math.floor(now / SLOT);
    const count = this.#counts.get(name);
    if (count?.slot === slot) return ++count.messages;
    if (count || this.#counts.size < MOST_NETWORKS) this.#counts.set(name, { slot, messages: 1 });
    return 1;
  }

  #forgetLastHour(now: number): void {
    const hour = Math.floor(now / HOUR);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#key = this.#parts.random(32);
    this.#counts.clear();
  }
}

/** With the real clock. */
export function openPace(): Pace {
  return new Pace({ now: Date.now, pause: (milliseconds) => pause(milliseconds), random: randomBytes });
}
