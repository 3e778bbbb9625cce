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
