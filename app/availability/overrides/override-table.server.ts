/** What is set for days to come as it lies in the site's database. Times are milliseconds since 1970 (UTC). */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { AUDIENCES } from '~/audiences/audiences';
import type { Tables } from '~/platform/database/tables.server';
import { parseJson } from '~/platform/parse-json';
import type { Override } from './override';

interface OverrideTables {
  overrides: OverrideRow;
}

interface OverrideRow {
  id: string;
  kind: string;
  /** JSON of what only this kind has. */
  body: string;
  /** Null: it does not end by itself at a moment. PostgreSQL gives its numbers as text. */
  until: number | null;
  set_by: string;
  set_at: number;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends OverrideTables {}
}

const instant = z.coerce.date();
const span = {
  channels: z.array(z.enum(['phone', 'chat'])),
  from: instant,
  until: instant,
  reason: z.object({ nl: z.string(), en: z.string().optional() }),
};
const bodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('closure'), ...span }),
  z.object({ kind: z.literal('hours'), ...span }),
  z.object({ kind: z.literal('hidden'), helpline: z.string(), number: z.string(), until: z.null() }),
  z.object({ kind: z.literal('news'), words: z.string(), audience: z.enum(['all', ...AUDIENCES]), until: instant }),
]);

/** Everything that is stored, in the order in which it was set, also what has ended by itself. */
export async function readOverrides(database: Kysely<Tables>): Promise<Override[]> {
  const rows = await database.selectFrom('overrides').selectAll().orderBy('set_at').orderBy('id').execute();
  return rows.flatMap((row) => overrideOf(row) ?? []);
}

/** Null for a kind that a later version may know and this one does not. */
function overrideOf({ id, body, set_by: by, set_at }: OverrideRow): Override | null {
  const parsed = bodySchema.safeParse(parseJson(body));
  return parsed.success ? { ...parsed.data, id, by, setAt: new Date(Number(set_at)) } : null;
}

export async function insertOverride(database: Kysely<Tables>, override: Override): Promise<void> {
  const { id, by, setAt, ...body } = override;
  const row = { id, kind: body.kind, body: JSON.stringify(body), until: body.until?.getTime() ?? null };
  await database
    .insertInto('overrides')
    .values({ ...row, set_by: by, set_at: setAt.getTime() })
    .execute();
}

export async function deleteOverride(database: Kysely<Tables>, id: string): Promise<void> {
  await database.deleteFrom('overrides').where('id', '=', id).execute();
}

/** Forgets what ended by itself. */
export async function deleteEnded(database: Kysely<Tables>, now: Date): Promise<void> {
  await database.deleteFrom('overrides').where('until', '<=', now.getTime()).execute();
}
