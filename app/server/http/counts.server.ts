/** What the server counts about itself; sums only, nothing about any one request. */
export class Counts {
  /** Answers by the first digit of their status. */
  readonly #byClass = [0, 0, 0, 0, 0, 0];
  hits = 0;
  misses = 0;

  status(status: number): void {
    const group = Math.floor(status / 100);
    this.#byClass[group] = (this.#byClass[group] ?? 0) + 1;
  }

  /** Answers with a status of this hundred (2 for 200 to 299). */
  ofClass(group: 1 | 2 | 3 | 4 | 5): number {
    return this.#byClass[group] ?? 0;
  }
}
