/** Shift pressed three times in a row, left and right mixed. Not while typing: there Shift is for capitals. */
const LONGEST_PAUSE = 2000;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

export function threeTimesShift(page: Document, then: () => void) {
  let presses = 0;
  let last = 0;
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || isTyping(event.target)) {
      presses = 0;
      return;
    }
    // A held key repeats; that is one press.
    if (event.repeat) return;
    presses = event.timeStamp - last > LONGEST_PAUSE ? 1 : presses + 1;
    last = event.timeStamp;
    if (presses === 3) then();
  });
}
