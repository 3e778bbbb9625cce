/** Notes in the entry how far its page is scrolled: the browser itself would scroll before the page is there. */
import { changeEntry, entryNow } from './entry';

/** Milliseconds without scrolling after which the place is noted. */
const PAUSE = 300;

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
  const { page, depth = 0 } = entryNow();
  if (page !== undefined) changeEntry({ page, depth, top: Math.round(scrollY) });
}
