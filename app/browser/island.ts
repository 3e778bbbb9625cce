/**
 * Brings the form's island to life after the page is usable. The script's text is fetched and put into the page, not
 * linked: Chromium's code cache would keep the name of a linked file, and the page's policy knows the text by its hash.
 */
export function loadIsland() {
  const address = document.querySelector<HTMLElement>('[data-island]')?.dataset.island;
  if (!address) return;
  const load = async () => {
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) return;
    const script = document.createElement('script');
    script.textContent = await answer.text();
    document.head.append(script);
  };
  // Without the island the form still works: a failure here needs no word.
  load().catch(() => undefined);
}
