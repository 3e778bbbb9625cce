/**
 * A visit that leaves one address: the next page is put in the place of the open one, and the tab's history gets an entry
 * that names it. Pages that are cited or kept have their own address and are loaded, but count as entries of the visit,
 * so that the exit can go back over them.
 */
import { addEntry, addressNow, changeEntry, depthNow, entryNow, marks, showsAnother, withoutQuery } from './entry';
import { isLeaving } from './exit';
import { moveFocusTo, moveFocusToHeading, moveFocusToMarked } from './focus';
import { linkInHand } from './link-in-hand';
import { buildOf, giveUp, OWN_BUILD, type Requested, requestPage } from './request-page';
import { keepPlace, startPlaces } from './scroll-place';
import { parsePage, swapIn } from './swap';

/** When nothing at all is heard for so long (milliseconds), the page is loaded by the browser. */
const LONGEST_SILENCE = 4000;

/** The page that is shown now: path and query. */
let open = '';

/** True on a page of the visit; false on one that is cited or kept. */
function isTrail(): boolean {
  return marks.trail !== undefined;
}

/**
 * Takes over links, Back and Forward, and shows what this entry must show.
 * @param shown called when the page that the server sent is the one to show
 */
export function startTrail(shown: () => void): void {
  document.addEventListener('click', follow);
  addEventListener('popstate', traverse);
  // A page that is loaded takes over the mode of the entry before it.
  if (isTrail()) startPlaces();
  else history.scrollRestoration = 'auto';
  if (marks.asked !== location.pathname) {
    traverse();
    return;
  }
  if (showsAnother()) {
    void restore();
    return;
  }
  const { top } = entryNow();
  // Of a query stays what the server reads, of a fragment what is in the page: nothing to follow somebody by, whatever its name.
  const page = location.pathname + (marks.query || '');
  // What a page waits for in its address is taken out by the form it is for.
  const isMeant = document.getElementById(location.hash.slice(1)) || document.querySelector('[data-from-address]');
  const hash = isMeant ? location.hash : '';
  open = page;
  const entry = { page, depth: depthNow(), ...(top !== undefined && { top }) };
  changeEntry(entry, location.origin + page + hash);
  if (top !== undefined && isTrail()) scrollTo(0, top);
  shown();
}

function follow(event: MouseEvent) {
  const link = linkInHand(event);
  if (!link) return;
  event.preventDefault();
  const inside = link.getAttribute('href') || '';
  if (inside.startsWith('#')) moveFocusTo(inside.slice(1));
  else void go(link);
}

async function go({ pathname, search, hash }: HTMLAnchorElement) {
  const page = pathname + search;
  if (!isTrail()) return load(page);
  keepPlace();
  const requested = await requestPage(page, LONGEST_SILENCE);
  if (isLeaving() || requested.kind === 'overtaken') return;
  if (requested.kind === 'elsewhere') return load(page);
  if (requested.kind !== 'here') return loadInstead(page);
  // As in every browser, a link to the open page is no new entry.
  if (requested.page !== entryNow().page && !addEntry(requested.page)) return loadInstead(page);
  show(requested);
  if (hash) moveFocusTo(hash.slice(1));
}

/** An ordinary page load, with the visit's count going on where the history lets us. */
function load(page: string) {
  if (addEntry(page, page)) location.reload();
  else loadInstead(page);
}

/** What location.replace(page) does, with the visit's count going on where the history lets us. */
function loadInstead(page: string) {
  if (changeEntry({ page, depth: depthNow() }, page)) location.reload();
  else location.replace(page);
}

function traverse() {
  // An entry that names no page shows that of the address. Where that is open already, only the fragment was changed.
  if (isLeaving() || (entryNow().page === undefined && open === addressNow())) return;
  if (!isTrail()) return location.reload();
  // Back while a page was still on its way: it must not come into the entry that is gone back to.
  stop();
  void restore();
}

/** Shows what the entry names, asked anew, where it was left. */
async function restore() {
  giveUp();
  const { page = addressNow(), top = 0, left } = entryNow();
  if (isLeaving() || left) return;
  const requested: Requested = await requestPage(page, LONGEST_SILENCE);
  if (isLeaving() || requested.kind === 'overtaken') return;
  // What was chosen in a finder must not come into the address: then rather the whole list.
  if (requested.kind !== 'here') return loadInstead(withoutQuery(page));
  show(requested, top);
}

function show({ html, page }: Requested, top = 0) {
  open = page;
  swapIn(parsePage(html));
  begin(top);
}

function begin(top = 0) {
  scrollTo(0, top);
  if (!moveFocusToMarked()) moveFocusToHeading();
}

/**
 * Shows the answer to a form. A confirmation and a page of another address are a new entry; a form that came back takes
 * the place of the one that was sent.
 * @returns false when it is no answer of this site's forms: nothing has changed then
 */
export function showAnswer({ html, page }: Requested, beginning: () => void = begin): boolean {
  const build = buildOf(html);
  const fresh = parsePage(html, build === OWN_BUILD);
  const main = fresh.querySelector('main');
  // An error page of ours knows neither a form nor a confirmation, what others say has no mark: the text stays.
  const confirmed = main?.dataset.confirmation !== undefined;
  if (!build || !main || !(confirmed || main.querySelector('form'))) return false;
  const isNew = confirmed || withoutQuery(page) !== withoutQuery(entryNow().page);
  // The answer of a finder says under which address the same list is found again.
  const again = main.dataset.page || page;
  open = again;
  // Where the history refuses, the answer is shown all the same.
  if (isNew) addEntry(again);
  else changeEntry({ ...entryNow(), page: again, depth: depthNow() });
  swapIn(fresh);
  if (isNew) begin();
  else if (!moveFocusToMarked()) beginning();
  return true;
}
