/**
 * What the tab's history knows about each page of a visit: `history.state`. The address stays that of the first page,
 * so this alone says what an entry shows.
 */
export interface HistoryEntry {
  /** Path and query of the page. */
  page: string;
  /** How many entries of this visit lie before this one. */
  depth: number;
  /** How far it was scrolled, in CSS pixels. */
  top?: number;
  /** The exit was taken here: this entry must never show anything again. */
  left?: 1;
}

/** What the server says of the page that is shown. */
export const marks: DOMStringMap = document.documentElement.dataset;

/** While the exit goes back over entries, a document that loads on the way must know it: `window.name` lives that long. */
export const LEAVING = 'left';

/** The entry that is shown now; empty when this site has said nothing about it yet. */
export function entryNow(): Partial<HistoryEntry> {
  return (history.state as Partial<HistoryEntry> | null) || {};
}

/**
 * Says what the entry that is there shows. A browser may refuse (Safari does after a hundred times in ten seconds).
 * @param address absent: the one that is there stays, whatever is shown
 * @returns false when nothing has changed
 */
export function changeEntry(entry: HistoryEntry | Pick<HistoryEntry, 'left'>, address?: string): boolean {
  return works(() => history.replaceState(entry, '', address));
}

/** Adds an entry for a page behind the one that is there, at its address unless another one is given. False: refused. */
export function addEntry(page: string, address?: string): boolean {
  return works(() => history.pushState({ page, depth: depthNow() + 1 } satisfies HistoryEntry, '', address));
}

/** How many entries of this visit lie before the one that is there. */
export function depthNow(): number {
  return entryNow().depth || 0;
}

function works(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

/** The page without its query: what is counted, and what a form's address is compared with. */
export function withoutQuery(page = ''): string {
  return page.replace(/\?.*/, '');
}

/** Path and query that stand in the address bar. */
export function addressNow(): string {
  return location.pathname + location.search;
}

/** True when what the server sent for this address is not what this entry must show. */
export function showsAnother(): boolean {
  const { page, left } = entryNow();
  return window.name === LEAVING || left === 1 || (page !== undefined && page !== addressNow());
}
