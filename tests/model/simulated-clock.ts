/** A clock that moves only when it is told to, so that a month takes milliseconds. */
import type { Clock } from '~/outbox/clock';

const START = Date.UTC(2026, 10, 22, 9);
/** Turns of the event loop in which nothing happens until nothing will: making a mail takes fewer. */
const QUIET_TURNS = 8;

interface Timer {
  at: number;
  ring(): void;
}

export class SimulatedClock implements Clock {
  #elapsed = 0;
  #offset = START;
  #activity = 0;
  readonly #timers = new Set<Timer>();

  /** What the machine's clock shows; jump() sets it. */
  now(): number {
    return this.#offset + this.#elapsed;
  }

  /** Milliseconds that have really passed. */
  get elapsed(): number {
    return this.#elapsed;
  }

  jump(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /** Whoever does something says so here: time stands still while things happen. */
  touch(): void {
    this.#activity += 1;
  }

  pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.touch();
    return new Promise((resolve) => {
      const ring = () => {
        this.#timers.delete(timer);
        signal.removeEventListener('abort', ring);
        this.touch();
        resolve();
      };
      const timer = { at: this.#elapsed + Math.max(0, milliseconds), ring };
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', ring);
      this.#timers.add(timer);
    });
  }

  /** Lets time pass, and everything happen that happens in it. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#elapsed + milliseconds;
    for (;;) {
      await this.quiet();
      const next = this.#nextTimer();
      if (!next || next.at > end) break;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.ring();
    }
    this.#elapsed = end;
  }

  /** Resolves when nothing more happens without time passing. */
  async quiet(): Promise<void> {
    let seen = this.#activity;
    for (let still = 0; still < QUIET_TURNS; still += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#activity !== seen) still = 0;
      seen = this.#activity;
    }
  }

  #nextTimer(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
    return next;
  }
}
