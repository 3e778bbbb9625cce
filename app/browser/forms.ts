/** Forms of a visit are sent without leaving the address, and their answer is shown in place. */
import { isLeaving } from './exit';
import { sayNotSent } from './line';
import { buildOf, requestPage } from './request-page';
import { type SubmitButton, sendByBrowser } from './send-by-browser';
import { SEND, type Sending } from './signals';
import { showAnswer } from './trail';

/** Storing a message may take the server eight seconds. */
const LONGEST_SILENCE = 20_000;

/** The button that was pressed last: not every browser tells which one sends a form. */
let pressed: SubmitButton | null = null;
/** The form that is on its way. */
let sending: HTMLFormElement | undefined;

export function startForms(): void {
  document.addEventListener('click', ({ target }) => {
    pressed = target instanceof Element ? target.closest<SubmitButton>('button, [type=submit]') : null;
  });
  document.addEventListener('submit', (event) => {
    const { target: form } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    event.preventDefault();
    void send(form).then((sent) => sent || sayNotSent(form));
  });
  document.addEventListener(SEND, (event) => {
    const { form, done } = (event as CustomEvent<Sending>).detail;
    void send(form).then(done);
  });
}

/** False: it has not left, and what was typed still stands there. Never rejects, so that no button stays dead. */
async function send(form: HTMLFormElement): Promise<boolean> {
  if (form === sending) return true;
  sending = form;
  const button = pressed?.form === form ? pressed : null;
  try {
    return await sendFromHere(form, button);
  } catch {
    return sendByBrowser(form, button);
  } finally {
    sending = undefined;
  }
}

async function sendFromHere(form: HTMLFormElement, button: SubmitButton | null): Promise<boolean> {
  const address = addressOf(form);
  const requested = await requestPage(address, LONGEST_SILENCE, bodyOf(form, button));
  // Who went on to another page meanwhile is not brought back.
  const goneOn = () => isLeaving() || !form.isConnected;
  if (goneOn() || requested.kind === 'overtaken' || showAnswer(requested, () => focusTwin(button))) return true;
  if (requested.kind !== 'silent') return false;
  // Nothing came: the browser may do better, but only where there is a connection. Else its error page would wipe the text.
  const { kind, html } = await requestPage(address, LONGEST_SILENCE);
  if (goneOn() || kind === 'overtaken') return true;
  return buildOf(html) !== undefined && sendByBrowser(form, button);
}

/** As it stands in the form: a button that is called "action" hides the property of that name. */
function addressOf(form: HTMLFormElement): string {
  return form.getAttribute('action') ?? location.href;
}

function bodyOf(form: HTMLFormElement, button: SubmitButton | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  if (button?.name) body.append(button.name, button.value);
  return body;
}

/** The button that was pressed keeps the focus, and the page its place: only what is said around it changed. */
function focusTwin(button: SubmitButton | null) {
  const buttons = document.querySelectorAll<SubmitButton>('main form button');
  const twin = [...buttons].find(({ name, value }) => name === button?.name && value === button.value);
  twin?.focus({ preventScroll: true });
}
