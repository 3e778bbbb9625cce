/**
 * Keeps the panel of an open page true: asks the feed now and then, and fetches the panel anew when the feed says
 * something else or the time of the next change has come.
 */
import { signatureOf } from '~/availability/signature';
import { marks } from './entry';
import { fetchText } from './fetch-text';
import { putInPlace } from './in-place';
import { makeLine } from './line';
import { buildOf } from './request-page';
import { PAGE_SHOWN } from './signals';

/** With the jitter and the age of a kept answer, a change is learned within a minute. */
const EVERY = 40_000;
const JITTER = 8_000;
/** After a failure, or when a cache on the way still had the old page. */
const AGAIN = 15_000;
/** Everybody's clock strikes at once; the pages are fetched over this time. */
const SPREAD = 3_000;
/** After so long without an answer the panel says that it only knows the hours. */
const UNSURE = 120_000;
const LONGEST_SILENCE = 10_000;

let heard = Date.now();
/** How far the server's clock is ahead of this one, by the last answer. */
let ahead = 0;
let asking = false;
let timer: number | undefined;
const region = makeLine('hidden', '', 'status');

export function startLive() {
  region.dataset.stays = '';
  document.body.append(region);
  // The page that was swapped in is fresh, and changes at a moment of its own.
  document.addEventListener(PAGE_SHOWN, () => plan(EVERY));
  document.addEventListener('visibilitychange', check);
  plan(EVERY);
}

async function check() {
  if (asking || document.hidden) return;
  asking = true;
  const panel = thePanel();
  const wait = panel ? await keepTrue(panel) : EVERY;
  asking = false;
  plan(wait);
}

function plan(wait: number) {
  const change = untilChange();
  const delay = change > 0 && change < wait ? change + Math.random() * SPREAD : wait + Math.random() * JITTER;
  clearTimeout(timer);
  timer = window.setTimeout(check, delay);
}

/** Gives the milliseconds until it should ask again. Never rejects. */
async function keepTrue(panel: HTMLElement): Promise<number> {
  const { headline } = panel.dataset;
  try {
    const wait = await freshen(panel);
    heard = Date.now();
    panel.querySelector('.unsure')?.remove();
    if (panel.isConnected && panel.dataset.headline !== headline) announce(panel.dataset.headline);
    return wait;
  } catch {
    if (Date.now() - heard > UNSURE || untilChange() <= 0) showUnsure(panel);
    return AGAIN;
  }
}

async function freshen(panel: HTMLElement): Promise<number> {
  const { dataset } = panel;
  if (untilChange() <= 0) {
    await renew(panel);
    return untilChange() <= 0 ? AGAIN : EVERY;
  }
  const feed = await ask(`/api/availability?audience=${marks.audience}`);
  const { now, channels } = JSON.parse(feed);
  const age = Math.max(0, Date.now() + ahead - Date.parse(now));
  const signature = signatureOf(channels);
  if (signature === dataset.live) return EVERY - age;
  await renew(panel);
  return signature === dataset.live ? EVERY - age : AGAIN;
}

async function renew(panel: HTMLElement) {
  const html = await ask(panel.dataset.from || location.pathname);
  // What a filter or the page of a hotel's network says is no answer.
  if (!buildOf(html)) throw html;
  // Meanwhile another page may have been swapped in, with a panel of its own.
  if (panel.isConnected) putInPlace(html);
}

async function ask(address: string): Promise<string> {
  const { answer, text } = await fetchText(address, LONGEST_SILENCE);
  if (!answer.ok) throw answer.status;
  const sent = Date.parse(answer.headers.get('Date') || '') + Number(answer.headers.get('Age')) * 1000;
  if (sent) ahead = sent - Date.now();
  return text;
}

function thePanel(): HTMLElement | null {
  return document.querySelector('[data-next]');
}

/** Milliseconds until something in the panel changes; Infinity when no change is known to come. */
function untilChange(): number {
  const next = Date.parse(thePanel()?.dataset.next || '');
  return next ? next - Date.now() - ahead : Number.POSITIVE_INFINITY;
}

function showUnsure(panel: HTMLElement) {
  if (!panel.querySelector('.unsure')) panel.prepend(makeLine('unsure', panel.dataset.unsure));
}

/** Once, and not to somebody who is typing: a screen reader would talk through the letters. */
function announce(words = '') {
  if (!document.activeElement?.matches('textarea, input')) region.textContent = words;
}
