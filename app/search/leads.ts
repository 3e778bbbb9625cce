/** What people type, and the pages that stand first then; and the pages that only who says so may find first. */
import type { SearchLexicon } from '~/content/settings';
import { Phrases } from './phrases';
import type { Scored } from './ranking.server';
import type { Heard } from './sentences';

export interface Led extends Scored {
  mayBeFirst: boolean;
}

export class Leads {
  readonly #phrases: Phrases<SearchLexicon['leads'][number]>;
  /** Pages that nobody else is led to: for who hurt somebody, never for who was hurt. */
  readonly #guarded: ReadonlySet<string>;

  constructor({ leads, groups }: SearchLexicon) {
    this.#phrases = new Phrases(leads, groups);
    this.#guarded = new Set(leads.filter(({ only }) => only).flatMap(({ to }) => to));
  }

  /**
   * The pages that were led to, then the others; last those that must not be found first, when they were not led to.
   * @param typed for each word that was typed the stems of what it may mean
   */
  led(scored: readonly Scored[], typed: Heard): Led[] {
    const first = new Set(this.#phrases.in(typed).flatMap(({ to }) => to));
    const others = scored.filter(({ path }) => !first.has(path));
    return [
      ...[...first].map((path) => ({ path, score: Number.POSITIVE_INFINITY, mayBeFirst: true })),
      ...others.filter(({ path }) => !this.#guarded.has(path)).map((one) => ({ ...one, mayBeFirst: true })),
      ...others.filter(({ path }) => this.#guarded.has(path)).map((one) => ({ ...one, mayBeFirst: false })),
    ];
  }
}
