/** What the process counts about itself, as Prometheus metrics; sums only, nothing about any one request. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** In seconds: a page from memory takes a millisecond, a message that is stored some ten, a mail sent at once up to eight. */
const DURATIONS = [0.001, 0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];
const CLASSES = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;

export class Counts {
  /** Every metric of the process: its memory, its start, the lag of its event loop and what is counted here. */
  readonly registry = new Registry();
  readonly #classes;
  readonly #durations;
  readonly #hits;
  readonly #misses;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const requests = new Counter({
      name: 'http_requests_total',
      help: 'Answers by status class',
      labelNames: ['class'],
      registers,
    });
    this.#classes = CLASSES.map((name) => requests.labels({ class: name }));
    for (const known of this.#classes) known.inc(0);
    this.#durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'From the head of a request to the end of its answer',
      buckets: DURATIONS,
      registers,
    });
    this.#hits = new Counter({ name: 'page_cache_hits_total', help: 'Pages answered from memory', registers });
    this.#misses = new Counter({ name: 'page_cache_misses_total', help: 'Pages that waited for a render', registers });
  }

  /** @param status of an answer, 100 to 599 @param seconds it took; undefined: the request could not be read */
  answered(status: number, seconds?: number): void {
    this.#classes[Math.floor(status / 100) - 1]?.inc();
    if (seconds !== undefined) this.#durations.observe(seconds);
  }

  hit(): void {
    this.#hits.inc();
  }

  miss(): void {
    this.#misses.inc();
  }
}
