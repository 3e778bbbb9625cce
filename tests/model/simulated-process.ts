/** A process that can be killed between any two things it does to the world outside: what it waits for then never comes. */
export class SimulatedProcess {
  readonly #onStep: () => void;
  #alive = true;
  #stepsLeft: number | null = null;

  /** @param onStep called at each step, also of a dead process, whose steps do nothing */
  constructor(onStep: () => void) {
    this.#onStep = onStep;
  }

  get alive(): boolean {
    return this.#alive;
  }

  kill(): void {
    this.#alive = false;
  }

  /** Kills it after so many more moments: one before and one after each thing it does. */
  killIn(moments: number): void {
    this.#stepsLeft = moments;
  }

  spare(): void {
    this.#stepsLeft = null;
  }

  /** Does something to the world outside. Never ends when the process is killed before or after it. @throws what `work` throws */
  async step<T>(work: () => T | Promise<T>): Promise<T> {
    this.#onStep();
    if (!this.#goesOn()) return never();
    const result = await settled(work);
    this.#onStep();
    if (!this.#goesOn()) return never();
    if ('error' in result) throw result.error;
    return result.value;
  }

  #goesOn(): boolean {
    if (this.#stepsLeft !== null && this.#alive) {
      if (this.#stepsLeft === 0) this.#alive = false;
      else this.#stepsLeft -= 1;
    }
    return this.#alive;
  }
}

function never(): Promise<never> {
  return new Promise(() => {});
}

async function settled<T>(work: () => T | Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}
