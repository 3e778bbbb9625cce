/** The contact form in the browser: the server's form, made to check before it sends and to keep its text if the network fails. */
import { hydrateRoot, type Root } from 'react-dom/client';
import { ContactForm } from '~/contact/contact-form';
import type { ContactFormProps } from '~/contact/form-props';
import { valuesOf } from '~/contact/message-fields';
import { ANSWER, type Answer, PAGE_LEAVES, PAGE_SHOWN } from './signals';

const LONGEST_WAIT = 20_000;
let root: Root | undefined;

function mount() {
  const container = document.querySelector<HTMLElement>('[data-island]');
  const form = container?.querySelector('form');
  const props = document.querySelector('[data-island-props]')?.textContent;
  if (!container || !form || !props) return;
  const plain = JSON.parse(props) as ContactFormProps;
  // What the person typed before this script was there stays.
  root = hydrateRoot(container, <ContactForm {...plain} typed={valuesOf(new FormData(form))} onSend={send} />);
}

function unmount() {
  root?.unmount();
  root = undefined;
}

/** Sends the form and has the answer shown in its place. False when no answer came: the text stays where it is. */
async function send(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  const html = await fetch(form.action, {
    method: 'POST',
    body,
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST_WAIT),
  })
    .then((answer) => answer.text())
    .catch(() => '');
  // Who went on to another page meanwhile is not brought back.
  if (!form.isConnected) return true;
  const detail: Answer = { html, page: new URL(form.action).pathname };
  return !document.dispatchEvent(new CustomEvent(ANSWER, { cancelable: true, detail }));
}

document.addEventListener(PAGE_LEAVES, unmount);
document.addEventListener(PAGE_SHOWN, mount);
mount();
