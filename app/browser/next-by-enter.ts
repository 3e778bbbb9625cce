/** Enter in a field of one line goes to the next field: without this it would send half a story, or do nothing. */

/** A key that a program for composing characters (Chinese, Japanese) keeps for itself; Safari says so in no other way. */
const COMPOSING = 229;
/** In the order of the page; what is not to be reached with the keyboard is no next field. */
const STOPS = 'input:not([tabindex="-1"]), textarea, select, button';

export function nextByEnter(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === COMPOSING || event.defaultPrevented) return;
    if (!(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (/^(radio|checkbox)$/.test(target.type)) target.click();
    else nextStop(form, target)?.focus();
  });
}

function nextStop(form: HTMLFormElement, from: HTMLElement): HTMLElement | undefined {
  const stops = [...form.querySelectorAll<HTMLInputElement>(STOPS)].filter(
    (stop) => stop === from || (isReachable(stop) && !isOvershadowed(stop, form)),
  );
  return stops[stops.indexOf(from as HTMLInputElement) + 1];
}

/** Drawn, and not behind a closed fold. */
function isReachable(stop: HTMLInputElement): boolean {
  return !stop.disabled && stop.getClientRects().length > 0;
}

/** Of radio buttons the chosen one is the stop, or the first where none is chosen. */
function isOvershadowed(stop: HTMLInputElement, form: HTMLFormElement): boolean {
  if (stop.type !== 'radio') return false;
  const group = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === stop.name,
  );
  return stop !== (group.find(({ checked }) => checked) ?? group[0]);
}
