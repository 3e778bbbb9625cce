/** The mail that a team gets. First how it may answer, then the message; plain text, readable on a phone. */
import type { Audience } from '~/audiences/audiences';
import type { Registration } from '~/content/settings';
import type { Sign } from '~/forms/signs';
import { MARK_EXPLAINED, visitorLines } from '~/forms/visitor-words';
import { answerRules } from './answer-rules';
import type { Checked } from './check-call.server';
import type { Message } from './message-schema';
import { relationOf, themeOf } from './registration';

export interface MailContext {
  reference: string;
  /** The same as everyday words: a visitor names these. */
  words: readonly string[];
  audience: Audience;
  /** Language of the page the message was written on: "nl", "en". */
  language: string;
  registration: Registration;
  /** For an answer on the site: how the team gives it. */
  desk: readonly string[];
  /** What makes the message look as if a program sent it. */
  signs: readonly Sign[];
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

const SIGN: Record<Sign, string> = {
  'filled-trap': 'een vak dat leeg moest blijven, was ingevuld',
  'too-fast': 'het formulier was in minder dan drie seconden ingevuld',
  'odd-age': 'het formulier is meer dan een week oud, of draagt een tijdstip dat nog moet komen',
  'no-form': 'het kwam niet uit het formulier',
  'too-many': 'er kwamen heel veel berichten tegelijk uit hetzelfde netwerk',
};

const NOT_SAID = 'niet gezegd';

/** Neutral on purpose: it shows in a shared mailbox and on a locked phone. */
export function mailSubject({ replyBy }: Message, reference: string): string {
  if (replyBy === 'here') return `1712 ${reference} antwoord op de site`;
  return replyBy === 'phone' ? `1712 ${reference} terugbellen` : `1712 ${reference}`;
}

/** The whole text of the mail, lines ended with LF. */
export function mailText(checked: Checked, context: MailContext): string {
  return [
    `Code: ${context.reference}`,
    ...(checked.message.replyBy === 'here' ? [] : [`Woorden: ${context.words.join(', ')}`]),
    ...warning(context.signs),
    MARK_EXPLAINED,
    '',
    'ZO ANTWOORD JE',
    ...answerRules(checked, context.desk),
    '',
    'BERICHT',
    visitorLines(checked.message.message),
    '',
    'WIE EN WAT',
    ...details(checked.message, context),
    '',
  ].join('\n');
}

/** A mark, no verdict: a person reads it and decides. */
function warning(signs: readonly Sign[]): string[] {
  if (signs.length === 0) return [];
  return [`LET OP, misschien geen echt bericht: ${signs.map((sign) => SIGN[sign]).join('; ')}.`];
}

function details(message: Message, { audience, language, registration }: MailContext): string[] {
  const relation = relationOf(message, registration);
  const theme = themeOf(message, registration);
  return [
    `Deel van de site: ${SECTION[audience]}`,
    `Naam: ${said(message.name)}`,
    `Wie: ${message.role ? ROLE[message.role] : NOT_SAID}`,
    `Relatie: ${relation ? `${relation.code} ${relation.name}` : NOT_SAID}`,
    `Thema: ${theme ? theme.name : NOT_SAID}`,
    `Nu nog bezig: ${yesNo(message.now)}`,
    `Is er al hulp: ${yesNo(message.otherHelp)}`,
    `Eerder contact: ${said(message.earlierReference)}`,
    ...(language === 'nl' ? [] : [`Taal van de pagina: ${language}`]),
  ];
}

/** On one line, so nothing of it can begin one. */
function said(typed: string): string {
  return typed === '' ? NOT_SAID : visitorLines(typed);
}

function yesNo(answer: 'yes' | 'no' | undefined): string {
  if (answer === undefined) return NOT_SAID;
  return answer === 'yes' ? 'ja' : 'nee';
}
