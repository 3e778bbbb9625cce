/** Work that costs the same for one as for many, such as a commit to disk: what arrives while it runs is carried out together next. */
const MOST_AT_ONCE = 100;

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

export class Together<Item, Result> {
  readonly #carryOut: (items: Item[]) => Promise<Result[]>;
  readonly #waiting: Waiting<Item, Result>[] = [];
  #running = false;

  /** @param carryOut gives one result per item, in their order; when it throws, it has failed for all of them */
  constructor(carryOut: (items: Item[]) => Promise<Result[]>) {
    this.#carryOut = carryOut;
  }

  /** Carries the item out with the others of this moment. @throws what carryOut throws */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#running) return;
      this.#running = true;
      // Not at once: requests that the process has already received get on board.
      setImmediate(() => void this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) await this.#runBatch(this.#waiting.splice(0, MOST_AT_ONCE));
    this.#running = false;
  }

  async #runBatch(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#carryOut(batch.map(({ item }) => item));
      for (const [index, result] of results.entries()) batch[index]?.resolve(result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
