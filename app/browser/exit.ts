/**
 * The quick exit with script: blank at once; then back over every entry of the visit, each marked so that it never shows
 * anything again; then the neutral page in the place of the first. Neither Back nor Forward returns.
 * Without script the exit is the plain link that it is.
 */
import { changeEntry, depthNow, entryNow, LEAVING } from './entry';
import { clearFields } from './fields';
import { makeLine } from './line';
import { PAGE_LEAVES } from './signals';
import { threeTimesShift } from './three-shifts';

/** When the history does not answer a step back within this time (milliseconds), the neutral page takes the place of this entry. */
const LONGEST_STEP = 800;

let neutral: { address: string; title: string } | undefined;
let timer: number | undefined;

/** True from the moment the exit was taken. */
export function isLeaving(): boolean {
  return neutral !== undefined;
}

export function startExit(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-exit]') : null;
    if (!link) return;
    event.preventDefault();
    leave(link);
  });
  threeTimesShift(document, () => leave(exitLink()));
  addEventListener('popstate', () => {
    if (neutral) markAndGoBack(neutral);
    else leaveIfLeft();
  });
  // A browser that kept the emptied page in memory must not stay on it.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && neutral) location.replace(neutral.address);
  });
  leaveIfLeft();
}

/** An entry that was left earlier, or one that the exit passes through on its way. */
function leaveIfLeft() {
  if (entryNow().left || window.name === LEAVING) leave(exitLink());
}

function exitLink(): HTMLAnchorElement | null {
  return document.querySelector('a[data-exit]');
}

/** Empties the page before the network is asked for anything: what matters is what the screen shows now. */
function leave(link: HTMLAnchorElement | null) {
  if (!link || neutral) return;
  const { href, dataset } = link;
  neutral = { address: href, title: dataset.title || '' };
  clearFields();
  document.head.querySelector('link[rel="icon"]')?.remove();
  document.body.textContent = '';
  // What a screen reader says while the other page loads; nothing is seen.
  document.body.append(makeLine('hidden', dataset.exit, 'alert'));
  // What is being read aloud ends.
  document.dispatchEvent(new Event(PAGE_LEAVES));
  window.name = LEAVING;
  markAndGoBack(neutral);
}

function markAndGoBack({ address, title }: { address: string; title: string }) {
  const depth = depthNow();
  // The history keeps the last title of this address.
  document.title = title;
  // Where the history refuses the mark, leaving goes on without it.
  changeEntry({ left: 1 });
  clearTimeout(timer);
  if (depth === 0) return depart(address);
  timer = window.setTimeout(depart, LONGEST_STEP, address);
  history.back();
}

function depart(address: string) {
  window.name = '';
  location.replace(address);
}
