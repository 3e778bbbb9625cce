/** The boxes on the site's database. Each write is harmless when it is carried out twice. */
import type { Selectable } from 'kysely';
import type { TeamId } from '~/content/settings';
import { addDays, type BrusselsDay } from '~/hours/brussels-time';
import { bytesOf } from '~/platform/database/bytes.server';
import type { SiteDatabase } from '~/platform/database/database.server';
import type { AnswerBoxRow } from './schema.server';

/** After the last letter in a box, in days. */
const STAYS = 30;
const SALT_BYTES = 32;
/** Neither engine takes a statement with a name for each box of a flood, all over on the same day. */
const MOST_AT_ONCE = 1000;

export type Box = Selectable<AnswerBoxRow>;

export interface NewBox {
  finder: string;
  answerKey: string;
  publicKey: Uint8Array;
  reference: string;
  team: TeamId;
}

export interface SealedAnswer {
  writtenOn: BrusselsDay;
  sealed: Uint8Array;
}

export class BoxStore {
  readonly #database: SiteDatabase;

  constructor(database: SiteDatabase) {
    this.#database = database;
  }

  /** The salt of this site, made when it is asked for the first time. */
  async salt(random: (bytes: number) => Buffer): Promise<Buffer> {
    const kept = { id: 1, salt: random(SALT_BYTES) };
    const kysely = this.#kysely;
    await this.#database.storing(() =>
      kysely
        .insertInto('answer_salt')
        .values(kept)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    );
    const { salt } = await kysely.selectFrom('answer_salt').select('salt').executeTakeFirstOrThrow();
    return bytesOf(salt);
  }

  /**
   * Makes a box that nobody finds by its words until keep(). False: these words open another box. Opened again for the same
   * message, it is the same box.
   */
  async open({ finder, answerKey, publicKey, reference, team }: NewBox, today: BrusselsDay): Promise<boolean> {
    const box = {
      ...{ finder, answer_key: answerKey, public_key: Buffer.from(publicKey), reference, team },
      ...{ opened_on: today, waiting_since: null, reminded: 0, until: addDays(today, STAYS) },
    };
    await this.#database.storing(() =>
      this.#kysely
        .insertInto('answer_boxes')
        .values(box)
        .onConflict((conflict) => conflict.column('finder').doNothing())
        .execute(),
    );
    return (await this.find([finder], today))?.reference === reference;
  }

  /** The message of this box is safe: from now on somebody waits for an answer. Again it changes nothing. */
  async keep({ finder }: Pick<Box, 'finder'>, today: BrusselsDay): Promise<void> {
    await this.#database.storing(() =>
      this.#kysely
        .updateTable('answer_boxes')
        .set({ waiting_since: today })
        .where('finder', '=', finder)
        .where('waiting_since', 'is', null)
        .where('answered_on', 'is', null)
        .where('answer_key', 'is not', null)
        .execute(),
    );
  }

  /** What is over counts as gone before it is forgotten. @param finders as each secret of the site makes them */
  find(finders: readonly string[], today: BrusselsDay): Promise<Box | undefined> {
    if (finders.length === 0) return Promise.resolve(undefined);
    return this.#livingOn(today).where('finder', 'in', finders).executeTakeFirst();
  }

  findByKey(answerKey: string, today: BrusselsDay): Promise<Box | undefined> {
    return this.#livingOn(today).where('answer_key', '=', answerKey).executeTakeFirst();
  }

  async answersIn(finder: string): Promise<SealedAnswer[]> {
    const rows = await this.#kysely
      .selectFrom('answers')
      .select(['written_on', 'sealed'])
      .where('finder', '=', finder)
      .orderBy('place')
      .orderBy('id')
      .execute();
    return rows.map(({ written_on, sealed }) => ({ writtenOn: written_on, sealed: bytesOf(sealed) }));
  }

  /** @param id the same for the same answer sent twice: the second time nothing changes. False: the box is gone, or closed. */
  addAnswer(box: Pick<Box, 'finder'>, id: string, sealed: Buffer, today: BrusselsDay): Promise<boolean> {
    return this.#database.storing(() =>
      this.#kysely.transaction().execute(async (transaction) => {
        const known = transaction.selectFrom('answers').select('id').where('id', '=', id);
        if (await known.executeTakeFirst()) return true;
        const changed = { answered_on: today, waiting_since: null, reminded: 0, until: addDays(today, STAYS) };
        const { numUpdatedRows } = await transaction
          .updateTable('answer_boxes')
          .set(changed)
          .where('finder', '=', box.finder)
          .where('answer_key', 'is not', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const { count } = await transaction
          .selectFrom('answers')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('finder', '=', box.finder)
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('answers')
          .values({ id, finder: box.finder, written_on: today, place: Number(count), sealed })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
        return true;
      }),
    );
  }

  async noteRead({ finder }: Pick<Box, 'finder'>, today: BrusselsDay): Promise<void> {
    await this.#change({ read_on: today }, finder);
  }

  /** The visitor writes back. False: the box is gone, or closed. */
  async noteLetter({ finder }: Pick<Box, 'finder'>, today: BrusselsDay): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.storing(() =>
      this.#kysely
        .updateTable('answer_boxes')
        .set(({ fn, val }) => ({
          waiting_since: fn.coalesce('waiting_since', val(today)),
          until: addDays(today, STAYS),
        }))
        .where('finder', '=', finder)
        .where('answer_key', 'is not', null)
        .executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  async noteReminded({ finder }: Pick<Box, 'finder'>): Promise<void> {
    await this.#change({ reminded: 1 }, finder);
  }

  /** The team's key is worth nothing any more; what was answered can still be read. */
  close({ finder }: Pick<Box, 'finder'>): Promise<boolean> {
    return this.#change({ answer_key: null, waiting_since: null }, finder);
  }

  async wipe({ finder }: Pick<Box, 'finder'>): Promise<void> {
    await this.#forget(async () => [finder]);
  }

  /** Forgets the boxes whose time is over. @returns whether there were any */
  async expire(today: BrusselsDay): Promise<boolean> {
    const over = this.#kysely.selectFrom('answer_boxes').select('finder').where('until', '<', today);
    return this.#forget(async () => (await over.execute()).map(({ finder }) => finder));
  }

  async list(): Promise<Box[]> {
    const boxes = this.#kysely.selectFrom('answer_boxes').selectAll().orderBy('opened_on').orderBy('reference');
    return (await boxes.execute()).filter(isKept);
  }

  waiting(): Promise<Box[]> {
    const boxes = this.#kysely.selectFrom('answer_boxes').selectAll();
    return boxes.where('waiting_since', 'is not', null).orderBy('waiting_since').execute();
  }

  /** Takes the bytes of what was forgotten out of the files. False: somebody was reading, try again. */
  forgetBytes(): Promise<boolean> {
    return this.#database.forgetDeleted();
  }

  async #forget(which: () => Promise<string[]>): Promise<boolean> {
    const finders = await which();
    for (let at = 0; at < finders.length; at += MOST_AT_ONCE) {
      const some = finders.slice(at, at + MOST_AT_ONCE);
      await this.#database.freeing(() =>
        this.#kysely.transaction().execute(async (transaction) => {
          // The box first: it waits for an answer that is being put in, which is then seen and taken away too.
          await transaction.deleteFrom('answer_boxes').where('finder', 'in', some).execute();
          await transaction.deleteFrom('answers').where('finder', 'in', some).execute();
        }),
      );
    }
    return finders.length > 0;
  }

  async #change(values: Partial<AnswerBoxRow>, finder: string): Promise<boolean> {
    const { public_key: _, ...changes } = values;
    const { numUpdatedRows } = await this.#database.storing(() =>
      this.#kysely.updateTable('answer_boxes').set(changes).where('finder', '=', finder).executeTakeFirst(),
    );
    return numUpdatedRows > 0n;
  }

  #livingOn(today: BrusselsDay) {
    return this.#kysely.selectFrom('answer_boxes').selectAll().where('until', '>=', today);
  }

  get #kysely() {
    return this.#database.kysely;
  }
}

/** False: its message was never promised, or not yet. */
export function isKept({ waiting_since, answered_on, answer_key }: Box): boolean {
  return waiting_since !== null || answered_on !== null || answer_key === null;
}
