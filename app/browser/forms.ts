/** Forms of a visit are sent without leaving the address, and their answer is shown in place. */
import { isLeaving } from './exit';
import { requestPage } from './request-page';
import { ANSWER, type Answer } from './signals';
import { showAnswer } from './trail';

/** Storing a message may take the server eight seconds. */
const LONGEST_WAIT = 20_000;

/** The form that must be sent by the browser itself, because sending it from here failed. */
let plain: HTMLFormElement | undefined;
let sending = false;

export function startForms(): void {
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    if (form.method !== 'post' || form === plain) return;
    event.preventDefault();
    if (!sending) void send(form, submitter);
  });
  document.addEventListener(ANSWER, (event) => {
    if (event instanceof CustomEvent && showAnswer(event.detail as Answer)) event.preventDefault();
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null) {
  sending = true;
  const { pathname, search } = new URL(form.action);
  const requested = await requestPage(pathname + search, LONGEST_WAIT, {
    method: 'POST',
    body: bodyOf(form, submitter),
  });
  sending = false;
  if (isLeaving() || requested.kind === 'overtaken') return;
  const shown = showAnswer(requested, () => focusTwin(submitter));
  if (shown || !form.isConnected) return;
  plain = form;
  form.requestSubmit(submitter);
}

function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  return body;
}

/** The button that was pressed keeps the focus, and the page its place: only what is said around it changed. */
function focusTwin(pressed: HTMLElement | null) {
  const buttons = document.querySelectorAll<HTMLButtonElement>('main form button');
  const twin = [...buttons].find(
    ({ name, value }) => pressed instanceof HTMLButtonElement && name === pressed.name && value === pressed.value,
  );
  twin?.focus({ preventScroll: true });
}
