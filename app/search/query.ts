/** What somebody typed into the search field, made fit to be searched for and to be shown again. */

/** Longer than anybody types: more is cut off, and said. */
export const LONGEST_QUERY = 100;
export const QUERY_FIELD = 'query';

export interface Asked {
  /** What stands in the field again; only this is searched for. */
  text: string;
  /** ok: may be searched for; cut: too, but it was longer; empty: nothing was typed; nul: a character nobody can read. */
  kind: 'ok' | 'cut' | 'empty' | 'nul';
}

/** @param value of the form; whatever is no text counts as empty */
export function parseSearch(value: FormDataEntryValue | null): Asked {
  const typed = typeof value === 'string' ? value : '';
  const letters = [...typed.replaceAll('\0', '').replace(/\s+/g, ' ').trim()];
  const text = letters.slice(0, LONGEST_QUERY).join('');
  if (typed.includes('\0')) return { text, kind: 'nul' };
  if (text === '') return { text, kind: 'empty' };
  return { text, kind: letters.length > LONGEST_QUERY ? 'cut' : 'ok' };
}
