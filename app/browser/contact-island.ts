/**
 * The contact form in the browser: the server's form, made to check before it sends and to keep its text if the network
 * fails. Its fields are never drawn again, whatever an extension puts between them: no letter, no caret is lost.
 */
import { textsFor, type WordsOfForms } from '~/contact/form-texts';
import { checkBeforeSending } from './check-before-sending';
import { startComforts } from './comforts';
import { marks } from './entry';
import { takeKeyFromAddress } from './key-from-address';
import { nextByEnter } from './next-by-enter';
import { COMFORTS, PAGE_SHOWN, SEND, type Sending } from './signals';
import { carryOver } from './typed-meanwhile';

/** The server writes it before this script (app/server/page-parts.server.ts). */
declare const wordsOfForms: WordsOfForms;

function mount() {
  const form = formHere();
  if (!form || form.dataset.alive !== undefined) return;
  nextByEnter(form);
  takeKeyFromAddress(form);
  const texts = textsFor(wordsOfForms, document.documentElement.lang, marks.audience);
  if (texts && form.elements.namedItem('replyBy')) checkBeforeSending(form, texts, send);
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
document.dispatchEvent(new CustomEvent(COMFORTS, { detail: startComforts }));
