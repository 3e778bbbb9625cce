/**
 * The contact form in the browser: the server's form, made to check before it sends and to keep its text if the network
 * fails. Its fields are never drawn again, whatever an extension puts between them: no letter, no caret is lost.
 */
import { checkBeforeSending } from './check-before-sending';
import { takeKeyFromAddress } from './key-from-address';
import { nextByEnter } from './next-by-enter';
import { PAGE_SHOWN, SEND, type Sending } from './signals';
import { carryOver } from './typed-meanwhile';

function mount() {
  const form = formHere();
  if (!form || form.dataset.alive !== undefined) return;
  nextByEnter(form);
  takeKeyFromAddress(form);
  const props = document.querySelector('[data-island-props]')?.textContent;
  if (props) checkBeforeSending(form, JSON.parse(props), send);
  form.dataset.alive = '';
}

function formHere(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form[data-island]');
}

/** The small script sends it, as every form. False when it has not left: the text stays where it is. */
async function send(form: HTMLFormElement): Promise<boolean> {
  const carryTo = carryOver(form);
  const sent = await new Promise<boolean>((done) => {
    document.dispatchEvent(new CustomEvent(SEND, { detail: { form, done } satisfies Sending }));
  });
  const next = formHere();
  if (sent && next && next !== form) carryTo(next);
  return sent;
}

document.addEventListener(PAGE_SHOWN, mount);
mount();
