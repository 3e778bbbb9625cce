/** The outbox's only way to know the time and to wait, so that a test can be a month long. */
export interface Clock {
  /** Milliseconds since 1970; may jump, either way, when somebody sets the machine's clock. */
  now(): number;
  /** Waits, not counting by the clock above. Ends early, without an error, when the signal says so. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  pause(milliseconds, signal) {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
    });
  },
};
