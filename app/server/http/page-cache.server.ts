/**
 * The memory in front of the framework: this is what survives a mention on television. A page is rendered once however many
 * ask at the same moment, kept until something on it changes, and made ahead of the change (see keep-warm).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type Encoding } from './accept-encoding.server';
import { CachedResponse } from './cached-response.server';
import type { Counts } from './counts.server';
import { expiry } from './lifetime.server';
import type { PackedTexts } from './packed.server';

export interface RenderedPage {
  readonly status: number;
  /** The page's own headers, name and value in turn. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Moment (epoch milliseconds) at which anything on it changes. */
  readonly nextChange: number | null;
  readonly cacheable: boolean;
}

export interface PageCacheOptions {
  /** Renders the page at a path, for nobody in particular, as it is at a moment (epoch milliseconds). */
  render(path: string, at: number): Promise<RenderedPage>;
  /** Epoch milliseconds. */
  clock(): number;
  /** Names the live states that a page for this moment shows, by what is known now; a page of others is not served. */
  states(at: number): string;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  readonly texts: PackedTexts;
  readonly counts: Counts;
  /** The one status whose pages are kept. */
  readonly keeps: 200 | 404;
  /** How many pages are kept; the oldest goes first. */
  readonly limit: number;
  /** How long, in milliseconds, also when nothing changes. */
  readonly longest: number;
}

interface CacheEntry {
  readonly kept: CachedResponse;
  readonly states: string;
  /** Served from this moment until before that one: a clock set back makes a page old too. */
  readonly from: number;
  readonly until: number;
}

export class PageCache {
  readonly #entries = new Map<string, CacheEntry>();
  /** What takes their place at the change that is due. */
  readonly #ahead = new Map<string, CacheEntry>();
  readonly #renders = new Map<string, Promise<CacheEntry>>();

  constructor(private readonly options: PageCacheOptions) {}

  /**
   * Answers with the page at `path`. Gives the status: at once when the page was in memory, else as a promise,
   * which rejects when the page could not be rendered (nothing has been sent then).
   */
  serve(path: string, request: IncomingMessage, response: ServerResponse): number | Promise<number> {
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const now = this.options.clock();
    const entry = this.#fresh(path, now);
    if (entry?.kept.send(response, encoding, now)) {
      this.options.counts.hit();
      return entry.kept.status;
    }
    return this.#serveLater(path, entry, encoding, response);
  }

  /**
   * Has the page at `path` lie ready in its smallest form: as it is now, and when it does and changes soon, as it is from then on.
   * @param lead how soon, in milliseconds
   * @returns whether it was ready, is now, or is not kept at all; rejects when it could not be made
   */
  async prepare(path: string, lead: number): Promise<'was ready' | 'is ready' | 'not kept'> {
    const now = this.options.clock();
    const entry = this.#fresh(path, now) ?? (await this.#renderOnce(path, now));
    if (entry.until === entry.from) return 'not kept';
    const needed = entry.kept.packed.isSmallest && entry.until <= now + lead ? await this.#next(path, entry) : entry;
    if (needed.kept.packed.isSmallest) return 'was ready';
    await needed.kept.packed.improve();
    return 'is ready';
  }

  /** The page as it is once this one is true no longer. */
  async #next(path: string, { until: at }: CacheEntry): Promise<CacheEntry> {
    const known = this.#ahead.get(path);
    if (known?.from === at && known.states === this.options.states(at)) return known;
    const entry = await this.#render(path, at);
    this.#ahead.set(path, entry);
    return entry;
  }

  #fresh(path: string, now: number): CacheEntry | undefined {
    const entry = this.#entries.get(path);
    if (this.#isTrue(entry, now)) return entry;
    const next = this.#ahead.get(path);
    if (!this.#isTrue(next, now)) return undefined;
    this.#ahead.delete(path);
    this.#keep(path, next);
    return next;
  }

  #isTrue(entry: CacheEntry | undefined, at: number): entry is CacheEntry {
    return entry !== undefined && at >= entry.from && at < entry.until && entry.states === this.options.states(at);
  }

  async #serveLater(path: string, known: CacheEntry | undefined, encoding: Encoding, response: ServerResponse) {
    this.options.counts.miss();
    const { kept } = known ?? (await this.#renderNow(path));
    await kept.packed.form(encoding);
    if (!response.destroyed) kept.send(response, encoding, this.options.clock());
    return kept.status;
  }

  async #renderNow(path: string): Promise<CacheEntry> {
    const { clock } = this.options;
    const entry = await this.#renderOnce(path, clock());
    // The change may have come while it was rendered.
    return entry.until === entry.from || clock() < entry.until ? entry : this.#renderOnce(path, clock());
  }

  /** Joins the render of this page that is under way, or begins one. */
  #renderOnce(path: string, now: number): Promise<CacheEntry> {
    const key = `${path} ${this.options.states(now)}`;
    const running = this.#renders.get(key);
    if (running) return running;
    const render = this.#render(path, now)
      .then((entry) => {
        if (entry.until > entry.from) this.#keep(path, entry);
        return entry;
      })
      .finally(() => this.#renders.delete(key));
    this.#renders.set(key, render);
    return render;
  }

  async #render(path: string, from: number): Promise<CacheEntry> {
    const { options } = this;
    const states = options.states(from);
    const page = await options.render(path, from);
    const keep = page.status === options.keeps && page.cacheable;
    const until = keep ? expiry(from, page.nextChange, options.longest) : from;
    const headers = [...options.headers, 'Vary', 'Accept-Encoding', ...page.headers];
    const kept = new CachedResponse(page.status, options.texts.of(page.body), headers, page.status === 200 ? until : 0);
    return { kept, states, from, until };
  }

  #keep(path: string, entry: CacheEntry): void {
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.options.limit) break;
      this.#entries.delete(oldest);
    }
  }
}
