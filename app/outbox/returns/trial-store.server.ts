/** Which trial mails were sent, and which of them are known to have arrived. Nothing in them is of a visitor. */
import type { SiteDatabase } from '~/platform/database/database.server';

/** How a team's mailbox stands: since when no trial was known to arrive, and when one was last sent. Milliseconds since 1970. */
export interface TrialState {
  team: string;
  /** When one was last confirmed; when none ever was, when the first was sent. */
  since: number;
  lastSentAt: number;
}

export class TrialStore {
  readonly #database: SiteDatabase;

  constructor(database: SiteDatabase) {
    this.#database = database;
  }

  /** @param id what the mail is called on its way: 32 hex characters */
  async add(id: string, team: string, now: number): Promise<void> {
    const row = { id, team, sent_at: now, confirmed_at: null };
    await this.#database.storing(() =>
      this.#database.kysely
        .insertInto('trials')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    );
  }

  /** It arrived. @param id or the beginning of it @returns the team; null when no trial has that name */
  async confirm(id: string, now: number): Promise<string | null> {
    const found = this.#database.kysely.selectFrom('trials').select(['id', 'team', 'confirmed_at']);
    const trials = await found.where('id', '>=', id).where('id', '<', `${id}g`).limit(2).execute();
    const [trial] = trials;
    if (!trial || trials.length > 1) return null;
    const row = this.#database.kysely.updateTable('trials').set({ confirmed_at: now }).where('id', '=', trial.id);
    if (trial.confirmed_at === null) await this.#database.freeing(() => row.execute());
    return trial.team;
  }

  /** Of the teams that a trial was sent to, as far back as trials are kept. */
  async states(): Promise<TrialState[]> {
    const rows = await this.#database.kysely
      .selectFrom('trials')
      .select(({ fn }) => [
        'team',
        fn.min('sent_at').as('first'),
        fn.max('sent_at').as('last'),
        fn.max('confirmed_at').as('confirmed'),
      ])
      .groupBy('team')
      .orderBy('team')
      .execute();
    return rows.map(({ team, first, last, confirmed }) => ({ team, since: confirmed ?? first, lastSentAt: last }));
  }

  async sweep(before: number): Promise<void> {
    const old = this.#database.kysely.deleteFrom('trials').where('sent_at', '<', before);
    await this.#database.freeing(() => old.execute());
  }
}
