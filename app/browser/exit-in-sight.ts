/**
 * Keeps the exit in sight. Chromium and Firefox make room for the keyboard of a phone (the viewport's
 * `interactive-widget`); Safari lays it over the page, and tells only what part of the page is still seen. The same holds
 * for a part that was enlarged with two fingers.
 */
export function keepExitInSight(): void {
  const view = window.visualViewport;
  const bar = document.querySelector<HTMLElement>('body > [data-stays]');
  if (!view || !bar) return;
  let raised = 0;
  const raise = () => {
    raised = Math.max(0, raised + bar.getBoundingClientRect().bottom - view.offsetTop - view.height);
    bar.style.bottom = `${raised}px`;
  };
  for (const change of ['resize', 'scroll']) view.addEventListener(change, raise);
}
