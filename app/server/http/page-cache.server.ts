/**
 * The memory in front of the framework: this is what survives a mention on television. A page is rendered once
 * however many ask at the same moment, and kept until something on it changes, tonight, or for 25 seconds.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type Encoding } from './accept-encoding.server';
import type { Counts } from './counts.server';
import { Kept } from './kept.server';
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
  /** Renders the page at a path, for nobody in particular. */
  render(path: string): Promise<RenderedPage>;
  /** Epoch milliseconds. */
  clock(): number;
  /** Which live state the pages show; a page of another version is not served. */
  version(): number;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  readonly texts: PackedTexts;
  readonly counts: Counts;
  /** The one status whose pages are kept. */
  readonly keeps: 200 | 404;
  /** How many pages are kept; the oldest goes first. */
  readonly limit: number;
}

interface Entry {
  readonly kept: Kept;
  readonly version: number;
  /** Served from this moment until before that one: a clock set back makes a page old too. */
  readonly from: number;
  readonly until: number;
}

export class PageCache {
  readonly #entries = new Map<string, Entry>();
  readonly #renders = new Map<string, Promise<Entry>>();

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

  #fresh(path: string, now: number): Entry | undefined {
    const entry = this.#entries.get(path);
    if (!entry || now >= entry.until || now < entry.from) return undefined;
    return entry.version === this.options.version() ? entry : undefined;
  }

  async #serveLater(path: string, known: Entry | undefined, encoding: Encoding, response: ServerResponse) {
    this.options.counts.miss();
    const { kept } = known ?? (await this.#renderOnce(path));
    await kept.packed.form(encoding);
    if (!response.destroyed) kept.send(response, encoding, this.options.clock());
    return kept.status;
  }

  /** Joins the render of this page that is under way, or begins one. */
  #renderOnce(path: string): Promise<Entry> {
    const version = this.options.version();
    const key = `${version} ${path}`;
    const running = this.#renders.get(key);
    if (running) return running;
    const render = this.#render(path, version).finally(() => this.#renders.delete(key));
    this.#renders.set(key, render);
    return render;
  }

  async #render(path: string, version: number): Promise<Entry> {
    const { options } = this;
    // The page is true as of the moment its render began.
    const from = options.clock();
    const page = await options.render(path);
    const keep = page.status === options.keeps && page.cacheable;
    const until = keep ? expiry(from, page.nextChange) : from;
    const headers = [...options.headers, 'Vary', 'Accept-Encoding', ...page.headers];
    const kept = new Kept(page.status, options.texts.of(page.body), headers, page.status === 200 ? until : 0);
    const entry = { kept, version, from, until };
    if (until > from) this.#keep(path, entry);
    return entry;
  }

  #keep(path: string, entry: Entry): void {
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.options.limit) break;
      this.#entries.delete(oldest);
    }
  }
}
