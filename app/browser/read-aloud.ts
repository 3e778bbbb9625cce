/**
 * Reads a text aloud, or one step of it, with a voice on the device: never with one that sends the text over the network.
 * Silent at once when the page, or what it shows, goes away or is no longer seen.
 */

import { sayNumber } from '~/ui/spoken-number';
import { PAGE_LEAVES, PAGE_SHOWN } from './signals';
import { chooseVoice, utterancesOf } from './speech';

/** What is read carries this. A button inside reads that part, a button outside reads all of them. */
const PARTS = '[data-aloud]';
/** What is not said: the buttons, what is folded in, what is to be copied; of a plan, what is not ticked, and its list of what is. */
const UNSAID = '.read,pre,details:not([open])>:not(summary),:not(:checked)+label,.mine';
const ONLY_A_NUMBER = /^\d[\d\s]+$/;
const BLOCKS = 'h1,h2,h3,p,li,td,summary';

let pressed: Element | undefined;
/** What is being said. A browser that forgets the utterances of a queue never tells that they ended. */
let queue: SpeechSynthesisUtterance[] = [];

export function startReadAloud(): void {
  if (!('speechSynthesis' in window)) return;
  offer();
  // Older Safari has no addEventListener here.
  speechSynthesis.onvoiceschanged = offer;
  document.addEventListener(PAGE_SHOWN, offer);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('.read button');
    if (button) press(button);
  });
  document.addEventListener(PAGE_LEAVES, stopReading);
  document.addEventListener('visibilitychange', stopReading);
  addEventListener('pagehide', stopReading);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stopReading();
  });
}

/** Ends what is being read, if anything is. */
function stopReading(): void {
  if (!pressed) return;
  turn(pressed);
  pressed = undefined;
  speechSynthesis.cancel();
}

/** Voices may come late, and go: the buttons are there while one is. */
function offer() {
  const rows = document.querySelectorAll<HTMLElement>('.read');
  if (rows.length === 0) return;
  const voice = localVoice();
  if (!voice) stopReading();
  for (const row of rows) row.hidden = !voice;
}

function localVoice() {
  return chooseVoice(speechSynthesis.getVoices(), document.documentElement.lang);
}

function press(button: Element) {
  const again = button === pressed;
  const voice = localVoice();
  stopReading();
  if (again || !voice) return;
  pressed = button;
  turn(button);
  queue = utterancesOf(wordsFor(button)).map((sentence) => say(sentence, voice));
}

function say(sentence: string, voice: SpeechSynthesisVoice) {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const done = ({ type }: Event) => {
    // What was cancelled tells so later, when something else may be said.
    if (queue.includes(utterance) && (type === 'error' || utterance === queue[queue.length - 1])) stopReading();
  };
  utterance.addEventListener('end', done);
  utterance.addEventListener('error', done);
  speechSynthesis.speak(utterance);
  return utterance;
}

/** The button has words for what it does in either state; one of them is seen. */
function turn(button: Element) {
  for (const words of button.querySelectorAll('span')) words.hidden = !words.hidden;
}

function wordsFor(button: Element): string {
  const part = button.closest(PARTS);
  const copy = document.createElement('div');
  for (const said of part ? [part] : document.querySelectorAll(PARTS)) copy.append(said.cloneNode(true));
  for (const unsaid of copy.querySelectorAll(UNSAID)) unsaid.remove();
  // Also that of a line that is closed, which dials nobody.
  for (const link of copy.querySelectorAll('a,.number'))
    link.textContent = link.textContent.replace(ONLY_A_NUMBER, sayNumber);
  for (const block of copy.querySelectorAll(BLOCKS)) block.append('\n\n');
  // The line is called by its number, also where that is no link.
  return copy.textContent.replace(/\b1712\b/g, sayNumber);
}
