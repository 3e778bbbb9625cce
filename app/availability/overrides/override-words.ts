/** What is set, and who set what, in words for the coordinator. In Dutch only. Pure. */
import type { Helpline } from 'content-collections';
import { brusselsDay } from '~/hours/brussels-time';
import { type HoursOverride, otherHoursOf } from '~/hours/overrides';
import { clockInWords, clockReading, dateInWords, momentInWords, whenInWords } from '~/hours/words';
import type { Change } from './changes.server';
import { isOfHours, type OverrideBody } from './override';

const CHANNELS: Record<string, string> = { phone: 'Telefoon', chat: 'Chat', 'phone,chat': 'Telefoon en chat' };
const FOR_WHOM: Record<string, string> = {
  all: 'voor iedereen',
  children: 'voor kinderen',
  teens: 'voor jongeren',
  adults: 'voor volwassenen',
};
const WHAT: Record<string, string> = {
  busy: 'druk',
  closed: 'gesloten',
  free: 'weer vrij',
  closure: 'sluiting',
  hours: 'andere uren',
  hidden: 'nummer verborgen',
  news: 'nieuws',
};

export function overrideInWords(body: OverrideBody, helplines: readonly Helpline[]): string {
  if (isOfHours(body)) return `${CHANNELS[body.channels.join()]}: ${spanInWords(body)} – “${body.reason.nl}”`;
  if (body.kind === 'hidden') return `${nameIn(helplines, body.helpline)}: het nummer ${body.number} is verborgen`;
  return `Nieuws ${FOR_WHOM[body.audience]}, tot ${momentInWords(body.until, 'nl')}: “${body.words}”`;
}

function spanInWords(body: HoursOverride): string {
  const { kind, from, until } = body;
  if (kind === 'closure') return `gesloten van ${momentInWords(from, 'nl')} tot ${momentInWords(until, 'nl')}`;
  const { first, last, opens, closes } = otherHoursOf(body);
  const times = `open van ${clockInWords(opens, 'nl')} tot ${clockInWords(closes, 'nl')}`;
  if (first === last) return `${dateInWords(first, 'nl')} ${times}`;
  return `${times}, op elke open dag van ${dateInWords(first, 'nl')} tot en met ${dateInWords(last, 'nl')}`;
}

/** "door Els, op maandag 30 november om 9.12" */
export function setInWords(by: string, at: Date): string {
  return `door ${by}, op ${dateInWords(brusselsDay(at), 'nl')} om ${clockReading(at, 'nl')}`;
}

/** "Telefoon: druk, tot vandaag om 12 uur" */
export function changeInWords({ what, subject, until, at }: Change, helplines: readonly Helpline[]): string {
  const kind = what.replace(/^end /, '');
  const about = CHANNELS[subject] ?? FOR_WHOM[subject] ?? nameIn(helplines, subject);
  const end = until ? `, tot ${whenInWords(until, at, 'nl')}` : '';
  return `${about}: ${kind === what ? '' : 'beëindigd: '}${WHAT[kind] ?? kind}${end}`;
}

function nameIn(helplines: readonly Helpline[], helpline: string): string {
  return helplines.find(({ id }) => id === helpline)?.name ?? helpline;
}
