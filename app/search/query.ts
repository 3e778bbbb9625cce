/** What somebody typed into the search field, made fit to be searched for and to be shown again. */

/** Longer than anybody types: more is cut off, and said. */
export const LONGEST_QUERY = 100;
/** Danger is heard further on too: who pastes what happened does not begin with it. */
const LONGEST_HEARD = 1000;
export const QUERY_FIELD = 'query';

export interface Asked {
  /** What stands in the field again; only this is searched for. */
  text: string;
  /** As far as danger is heard in it. */
  heard: string;
  /** ok: may be searched for; cut: too, but it was longer; empty: nothing was typed; nul: a character nobody can read. */
  kind: 'ok' | 'cut' | 'empty' | 'nul';
}

/** @param value of the form; whatever is no text counts as empty */
export function parseSearch(value: FormDataEntryValue | null): Asked {
  const typed = typeof value === 'string' ? value : '';
  const letters = [...typed.replaceAll('\0', '').replace(/\s+/g, ' ').trim()];
  const text = letters.slice(0, LONGEST_QUERY).join('');
  const heard = letters.slice(0, LONGEST_HEARD).join('');
  if (typed.includes('\0')) return { text, heard, kind: 'nul' };
  if (text === '') return { text, heard, kind: 'empty' };
  return { text, heard, kind: letters.length > LONGEST_QUERY ? 'cut' : 'ok' };
}
