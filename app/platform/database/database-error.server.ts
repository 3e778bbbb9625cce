/** What goes wrong with a database: said to whoever starts the site, and in short codes for the log. */

/** The database cannot be used; its message is one line for whoever starts the site. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** @param where the store that was looked for */
export function noStoreAt(where: string): DatabaseError {
  return new DatabaseError(
    `There is no store of the site at ${where}, and none was made: run this with the settings of the service (DATA_DIR or DATABASE_URL), as its user; the site makes its store when it starts.`,
  );
}

/** True when the disk has no room left for a write. */
export function isDiskFull(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC';
}

/** The short code of an error, safe to log: "SQLITE_FULL", "ENOSPC"; its class name when it has none. Never its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}
