/** Waiting messages as text for an operator at a terminal. Times are in Brussels. */
import type { Letter } from './letter';
import type { WaitingMessage } from './store';

const STATES = { pending: 'wacht', sending: 'onderweg', aside: 'OPZIJGEZET' };

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** One line, without content. */
export function printMessage(message: WaitingMessage): string {
  return [
    message.reference,
    message.team,
    ...(message.marked ? ['misschien geen echt bericht'] : []),
    `aangenomen ${moment.format(message.acceptedAt)}`,
    STATES[message.state],
    `pogingen ${message.attempts} (geweigerd ${message.refusals})`,
    `volgende ${moment.format(message.nextTryAt)}`,
    message.lastOutcome ?? 'nog geen antwoord',
  ].join('  ');
}

/** The letter itself. @param mailbox where it should go; undefined when no mailbox is known */
export function printLetter({ subject, text, attachments = [] }: Letter, mailbox: string | undefined): string {
  return [
    `Aan: ${mailbox ?? 'geen postvak bekend'}`,
    `Onderwerp: ${subject}`,
    ...attachments.map(({ filename }) => `Bijlage: ${filename}`),
    '',
    text,
  ].join('\n');
}
