/** Readings and writings of one store one after another: a slow reading must not bring back what was ended meanwhile. */

/** Half of the 5 seconds within which other processes are promised to know: a busy machine is late. */
const READ_EVERY = 2_500;

export class Turns {
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param work never rejects */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine;
    return mine;
  }

  /** Begins to read every few seconds. @param read never rejects */
  start(read: () => Promise<void>): void {
    this.#timer ??= setInterval(() => this.#readUnlessReading(read), READ_EVERY).unref();
  }

  /** Resolves when the last reading or writing is done. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#reading;
    await this.#last;
  }

  /** A database that keeps readings waiting must not have them pile up: a change would wait behind all of them. */
  #readUnlessReading(read: () => Promise<void>): void {
    this.#reading ??= read().finally(() => {
      this.#reading = undefined;
    });
  }
}
