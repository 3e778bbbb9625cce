/** Fetches the comforts into a page of one language, as the form's island comes (island.ts says why its text is put into the page). */
import { COMFORTS, PAGE_SHOWN } from './signals';

/** Asked again on each page until they have come. */
let wanted: DOMStringMap = {};
let started = false;

export function bringComforts(): void {
  document.addEventListener(COMFORTS, start);
  document.addEventListener(PAGE_SHOWN, load);
  load();
}

/** They come with the form's island too: whichever is first. */
function start(event: Event) {
  if (!started) (event as CustomEvent<() => void>).detail();
  started = true;
}

function load() {
  wanted = document.querySelector<HTMLElement>('[data-comforts]')?.dataset || wanted;
  const { comforts, integrity = '' } = wanted;
  if (!comforts || started) return;
  const run = async () => {
    // What something on the way says instead, or half of the text, fails here.
    const answer = await fetch(comforts, { cache: 'no-store', integrity });
    const text = await answer.text();
    if (started) return;
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  };
  // Without them the page says what it said when it was made: a failure here needs no word.
  run().catch(() => undefined);
}
