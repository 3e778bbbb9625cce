/** The database cannot be used; its message is one line for whoever starts the site. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
