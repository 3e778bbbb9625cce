/** Texts that are sent again and again, each compressed once, however often a page is rendered to the same bytes. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Encoding } from './accept-encoding.server';
import { BEST, compress } from './compression.server';

/** One text with the forms made of it so far. */
export class Packed {
  readonly #forms = new Map<Encoding, Buffer>();
  readonly #making = new Map<Encoding, Promise<Buffer>>();
  #improving: Promise<void> | undefined;
  #isSmallest = false;

  constructor(readonly plain: Buffer) {
    this.#forms.set('identity', plain);
  }

  /** Whether its Brotli form is the smallest one. */
  get isSmallest(): boolean {
    return this.#isSmallest;
  }

  /** The text in this encoding if it is ready now. */
  ready(encoding: Encoding): Buffer | undefined {
    return this.#forms.get(encoding);
  }

  /** The text in this encoding, made quickly on first need, once however many ask. */
  async form(encoding: Encoding): Promise<Buffer> {
    const ready = this.#forms.get(encoding);
    if (ready) return ready;
    const making = this.#making.get(encoding) ?? this.#make(encoding);
    return await making;
  }

  #make(encoding: Encoding): Promise<Buffer> {
    const making = compress(this.plain, encoding).then((bytes) => {
      // The better form may have come in between.
      const kept = this.#forms.get(encoding) ?? bytes;
      this.#forms.set(encoding, kept);
      return kept;
    });
    this.#making.set(encoding, making);
    return making.finally(() => this.#making.delete(encoding));
  }

  /** Puts the smallest Brotli form in place, once however many ask; from then on it is the one that is sent. */
  improve(): Promise<void> {
    this.#improving ??= compress(this.plain, 'br', BEST).then((bytes) => {
      this.#forms.set('br', bytes);
      this.#isSmallest = true;
    });
    return this.#improving;
  }
}

/** Keeps packed texts by their content, up to a number of plain bytes, the least recently used going first. */
export class PackedTexts {
  readonly #texts: LRUCache<string, Packed>;
  readonly #waiting: string[] = [];
  #improving = false;
  #stopped = false;

  constructor(limit: number = 24_000_000) {
    this.#texts = new LRUCache({ maxSize: limit, sizeCalculation: ({ plain }) => Math.max(plain.length, 1) });
  }

  /** The packed form of these bytes; a new one is compressed at full strength in the background, one at a time. */
  of(bytes: Buffer): Packed {
    const hash = createHash('sha256').update(bytes).digest('base64');
    const known = this.#texts.get(hash);
    if (known) return known;
    const packed = new Packed(bytes);
    this.#texts.set(hash, packed);
    this.#waiting.push(hash);
    if (!this.#improving) void this.#improveAll();
    return packed;
  }

  /** No further background work is begun. */
  stop(): void {
    this.#stopped = true;
  }

  async #improveAll(): Promise<void> {
    this.#improving = true;
    for (let hash = this.#waiting.shift(); hash !== undefined && !this.#stopped; hash = this.#waiting.shift()) {
      // Should it fail (no memory), the quick form simply stays.
      await this.#texts
        .peek(hash)
        ?.improve()
        .catch(() => undefined);
    }
    this.#improving = false;
  }
}
