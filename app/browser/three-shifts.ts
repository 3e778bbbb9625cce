/** Shift pressed three times in a row, left and right mixed. Not where letters are typed: there Shift is for capitals. */
const LONGEST_PAUSE = 2000;

/** A radio, a box to tick, a list or a button takes no letters. */
const LETTERS = 'textarea,[contenteditable],input:not([type=radio]):not([type=checkbox])';

function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(LETTERS) !== null;
}

export function threeTimesShift(page: Document, then: () => void) {
  let presses = 0;
  let last = 0;
  // Shift held for a mouse selects text or scrolls sideways.
  const forget = () => {
    presses = 0;
  };
  for (const between of ['pointerdown', 'wheel']) page.addEventListener(between, forget, { passive: true });
  page.addEventListener('keydown', ({ key, target, ctrlKey, altKey, repeat, timeStamp }) => {
    if (key !== 'Shift' || ctrlKey || altKey || takesLetters(target)) return forget();
    // A held key repeats; that is one press.
    if (repeat) return;
    presses = timeStamp - last > LONGEST_PAUSE ? 1 : presses + 1;
    last = timeStamp;
    if (presses === 3) then();
  });
}
