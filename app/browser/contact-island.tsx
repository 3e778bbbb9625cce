/** The contact form in the browser: the server's form, made to check before it sends and to keep its text if the network fails. */
import { hydrateRoot, type Root } from 'react-dom/client';
import { ContactForm } from '~/contact/contact-form';
import type { ContactFormProps } from '~/contact/form-props';
import { valuesOf } from '~/contact/message-fields';
import { PAGE_LEAVES, PAGE_SHOWN, SEND, type Sending } from './signals';

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

/** The small script sends it, as every form. False when it has not left: the text stays where it is. */
function send(form: HTMLFormElement): Promise<boolean> {
  return new Promise((done) => {
    document.dispatchEvent(new CustomEvent(SEND, { detail: { form, done } satisfies Sending }));
  });
}

document.addEventListener(PAGE_LEAVES, unmount);
document.addEventListener(PAGE_SHOWN, mount);
mount();
