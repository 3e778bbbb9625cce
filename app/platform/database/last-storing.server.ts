/** Whether the last write that somebody waited for failed: then a small one that works says little. */
export class LastStoring {
  #failed = false;

  get failed(): boolean {
    return this.#failed;
  }

  /** Carries it out and remembers how it ended. @throws what `write` throws */
  async note<T>(write: () => Promise<T>): Promise<T> {
    try {
      const stored = await write();
      this.#failed = false;
      return stored;
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }
}
