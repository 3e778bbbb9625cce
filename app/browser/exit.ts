/**
 * The quick exit with script: blank at once, then the neutral page in place of this one in the history.
 * Without script the exit is the plain link that it is.
 */
import { clearFields } from './fields';
import { threeTimesShift } from './three-shifts';

function exitLink(): HTMLAnchorElement | null {
  return document.querySelector('a[data-exit]');
}

/** Empties the page before the network is asked for anything: what matters is what the screen shows now. */
function leave(link: HTMLAnchorElement) {
  const { href } = link;
  const said = link.dataset.exit ?? '';
  clearFields();
  // The history keeps the last title of this address.
  document.title = link.dataset.title ?? '';
  document.head.querySelector('link[rel="icon"]')?.remove();
  document.body.replaceChildren(announcement(said));
  location.replace(href);
}

/** What a screen reader says while the other page loads; nothing is seen. */
function announcement(said: string) {
  const element = document.createElement('p');
  element.className = 'hidden';
  element.setAttribute('role', 'alert');
  element.textContent = said;
  return element;
}

export function startExit() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-exit]') : null;
    if (!link) return;
    event.preventDefault();
    leave(link);
  });
  threeTimesShift(document, () => {
    const link = exitLink();
    if (link) leave(link);
  });
  // A browser that kept the emptied page in memory must not show it again.
  addEventListener('pageshow', (event) => {
    if (event.persisted && !exitLink()) location.reload();
  });
}
