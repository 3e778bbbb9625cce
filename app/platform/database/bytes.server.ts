/** A column of bytes, on either engine. */
import type { ColumnType, Kysely } from 'kysely';
import { isSqlite } from './engine.server';

/** SQLite through libsql gives an ArrayBuffer, PostgreSQL a Buffer. */
export type Bytes = ColumnType<ArrayBuffer | Uint8Array, Buffer, Buffer>;

/** The engine's word for such a column. */
export function bytesColumn<Tables>(database: Kysely<Tables>): 'blob' | 'bytea' {
  return isSqlite(database) ? 'blob' : 'bytea';
}

/** A damaged file can hold anything in this column; no bytes is then the honest answer, and one row must not fail them all. */
export function bytesOf(value: unknown): Buffer {
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.alloc(0);
}
