/** Notes in the entry how far its page is scrolled: the browser itself would scroll before the page is there. */
import { entryNow } from './entry';

/** Milliseconds without scrolling after which the place is noted. */
const PAUSE = 100;

let timer: number | undefined;

export function startPlaces(): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => clearTimeout(timer));
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keepPlace, PAUSE);
  });
}

/** Notes the place now: before the page makes room for another one. */
export function keepPlace(): void {
  clearTimeout(timer);
  const entry = entryNow();
  if (entry.page !== undefined) history.replaceState({ ...entry, top: Math.round(scrollY) }, '');
}
