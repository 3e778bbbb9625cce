/**
 * What a person sees when the site itself cannot answer: what went wrong in one sentence, and what can be done now, one
 * way of it without a voice. Made without the framework, because that may be what failed; numbers come from content/.
 */
import type { IncomingMessage } from 'node:http';
import { allHelplines } from 'content-collections';
import { SHORT_CONTACT_PATH } from '~/contact/addresses';
import { pagePathFor } from '~/content/pages';
import { exitList, linesAhead } from '~/content/settings';
import { AMBULANCE, POLICE } from '~/helplines/danger';
import { channelOf, helplineById, OWN_LINE, telephoneLink } from '~/helplines/helplines';
import { spokenName } from '~/ui/spoken-number';
import { inOtherLanguages } from './other-languages.server';

const CALLED = [OWN_LINE, ...linesAhead.phone.everyone, POLICE, AMBULANCE];

function callItem(id: string): string {
  const helpline = helplineById(allHelplines, id);
  const number = channelOf(helpline, 'phone')?.number ?? '';
  const name = helpline.name === number ? '' : ` ${helpline.name}`;
  return `<li>${callLink(number)}${name}</li>`;
}

/** "Bel 1712" to tap, with the name by which it is read aloud. */
export function callLink(number: string): string {
  const spoken = spokenName(`Bel ${number}`);
  const label = spoken ? ` aria-label="${spoken}"` : '';
  return `<a href="${telephoneLink(number)}"${label}>Bel ${number}</a>`;
}

const WAYS = [
  `<li><a href="${SHORT_CONTACT_PATH}">Schrijf ons</a></li>`,
  `<li><a href="${pagePathFor('nl', 'adults', 'bezet')}">Kijk wie nu open is</a></li>`,
  ...CALLED.map(callItem),
].join('');

/** True when a person's browser asks, not a program. */
export function wantsPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') ?? false;
}

/** @param sentence what went wrong, as plain words */
export function refusalPage(sentence: string): string {
  return emergencyPage({
    title: sentence,
    ways: `<p>Dit kan je nu doen:</p><ul>${WAYS}</ul>${inOtherLanguages()}`,
    exit: exitList.adults[0] ?? '',
  });
}

interface EmergencyPage {
  /** Plain words. */
  readonly title: string;
  /** HTML: what can be done now. */
  readonly ways: string;
  /** Address of a neutral page. */
  readonly exit: string;
  /** Its one stylesheet. */
  readonly style?: string;
}

/** A page that needs nothing of the site but itself, with a neutral title and a way out. */
export function emergencyPage({ title, ways, exit, style }: EmergencyPage): string {
  return [
    '<!DOCTYPE html><html lang="nl" data-count="no"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>Informatie en contact</title>',
    style === undefined ? '' : `<style>${style}</style>`,
    `</head><body><main><h1>${title}</h1>${ways}</main>`,
    `<p><a data-exit="" rel="noreferrer nofollow" href="${exit}">Verlaat deze site</a></p></body></html>`,
  ].join('');
}
