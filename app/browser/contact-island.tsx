/** The contact form in the browser: the server's form, made to check before it sends and to keep its text if the network fails. */
import { hydrateRoot, type Root } from 'react-dom/client';
import { ContactForm } from '~/contact/contact-form';
import type { ContactFormProps } from '~/contact/form-props';
import { valuesOf } from '~/contact/message-fields';
import { moveFocusToMarked } from './focus';

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

/** Sends the form and shows the answer in its place. False when no answer came: the text stays where it is. */
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
  return show(html);
}

function show(html: string): boolean {
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const current = document.querySelector('main');
  // An error page of a server in between knows neither the form nor a confirmation: the text stays.
  if (!current || !next?.matches(':has(form), [data-confirmation]')) return false;
  root?.unmount();
  current.replaceWith(document.adoptNode(next));
  document.documentElement.dataset.count = 'no';
  scrollTo(0, 0);
  if (next.dataset.confirmation) history.pushState({ sent: true }, '', location.href);
  else mount();
  moveFocusToMarked();
  return true;
}

// Back from the confirmation: the same address, asked anew, so the form comes back empty.
addEventListener('popstate', () => location.reload());
mount();
