/** Whether something happens too often. Keeps moments only, and no more of them than the question needs. */
export class Often {
  readonly #times: number;
  readonly #within: number;
  #moments: number[] = [];

  /** Too often: `times` times within so many milliseconds. */
  constructor(times: number, within: number) {
    this.#times = times;
    this.#within = within;
  }

  /**
   * It happened once more. A later moment was written before the clock was set back, and is forgotten.
   * @param now milliseconds since 1970
   * @returns whether that is too often
   */
  note(now: number): boolean {
    this.#moments = this.#moments.filter((moment) => moment <= now && moment > now - this.#within);
    this.#moments.push(now);
    if (this.#moments.length > this.#times) this.#moments.shift();
    return this.#moments.length === this.#times;
  }
}
