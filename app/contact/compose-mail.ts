/** The mail that a team gets. First how it may answer, then the message; plain text, readable on a phone. */
import type { Audience } from '~/audiences/audiences';
import type { Message } from './message-schema';

export interface MailContext {
  reference: string;
  audience: Audience;
  /** Language of the page the message was written on: "nl", "en". */
  language: string;
}

const SECTION: Record<Audience, string> = {
  children: 'kinderen (onder 13)',
  teens: 'jongeren (13 tot 18)',
  adults: 'volwassenen',
};

const ROLE: Record<NonNullable<Message['role']>, string> = {
  victim: 'maakt het zelf mee',
  bystander: 'maakt zich zorgen over iemand',
  perpetrator: 'gebruikt geweld, of is bang dat te gaan doen',
  professional: 'vraagt dit voor het werk',
  other: 'iets anders',
};

/** Neutral on purpose: it shows in a shared mailbox and on a locked phone. */
export function mailSubject(message: Message, reference: string): string {
  return message.replyBy === 'phone' ? `1712 ${reference} terugbellen` : `1712 ${reference}`;
}

/** A mail link with an empty body, so that nothing the person wrote is quoted into a mailbox that others may read. */
function mailLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=Informatie`;
}

function answerRules(message: Message): string[] {
  if (message.replyBy === 'email') {
    return [
      "NOOIT met 'Beantwoorden': dan staat dit verhaal in een mailbox die anderen misschien lezen.",
      'Schrijf een nieuwe, neutrale mail via deze link:',
      `  ${mailLink(message.email)}`,
      `  (adres: ${message.email})`,
    ];
  }
  if (message.replyBy === 'phone') {
    return [
      `BEL TERUG: ${message.phone}`,
      message.voicemail === 'yes' ? 'Voicemail inspreken mag.' : 'GEEN voicemail.',
      'Neemt iemand anders op? Noem alleen je voornaam. Zeg niet dat je van 1712 bent en niet waarover het gaat.',
      "NOOIT met 'Beantwoorden' op deze mail.",
    ];
  }
  return ['NIET antwoorden. Deze persoon neemt zelf contact op en noemt dan de code.'];
}

function details(message: Message, { audience, language }: MailContext): string[] {
  return [
    `Deel van de site: ${SECTION[audience]}`,
    `Naam: ${message.name || 'niet gezegd'}`,
    `Wie: ${message.role ? ROLE[message.role] : 'niet gezegd'}`,
    ...(language === 'nl' ? [] : [`Taal van de pagina: ${language}`]),
  ];
}

/** The whole text of the mail, lines ended with LF. */
export function mailText(message: Message, context: MailContext): string {
  return [
    `Code: ${context.reference}`,
    '',
    'ZO ANTWOORD JE',
    ...answerRules(message),
    '',
    'BERICHT',
    message.message,
    '',
    'WIE',
    ...details(message, context),
    '',
  ].join('\n');
}
