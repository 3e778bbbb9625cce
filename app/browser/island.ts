/**
 * Brings the form's island to life after the page is usable. The script's text is fetched and put into the page, not
 * linked: Chromium's code cache would keep the name of a linked file, and the page's policy knows the text by its hash.
 */
import { PAGE_SHOWN } from './signals';

/** Where it is; asked again on each page until it has come, because it brings what those need too. */
let wanted: DOMStringMap = {};
/** The island's script is in this document: from then on it hears of pages by itself. */
let loaded = false;

/** Looks for the form now, and on every page that is swapped in. */
export function startIsland(): void {
  document.addEventListener(PAGE_SHOWN, loadIsland);
  loadIsland();
}

function loadIsland() {
  wanted = document.querySelector<HTMLElement>('[data-island]')?.dataset || wanted;
  const { island, integrity = '' } = wanted;
  if (!island || loaded) return;
  const load = async () => {
    // What something on the way says instead, or half of the text, fails here.
    const answer = await fetch(island, { cache: 'no-store', integrity });
    const text = await answer.text();
    if (loaded) return;
    loaded = true;
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  };
  // Without the island the form still works: a failure here needs no word.
  load().catch(() => undefined);
}
