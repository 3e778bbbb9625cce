/** How 1712 may answer, as rules for the one who does: first in the mail, short, the forbidden in capitals. Dutch, for the team. */
import { visitorLines } from '~/forms/visitor-words';
import { dateInWords } from '~/hours/words';
import type { Checked } from './check-call.server';
import type { Message } from './message-schema';
import { windowInWords } from './window-words';

const NEVER_REPLY = "NOOIT met 'Beantwoorden': dan reist dit verhaal mee.";

/** @param desk how to answer on the site, where that was asked */
export function answerRules(checked: Checked, desk: readonly string[]): string[] {
  const { message } = checked;
  if (message.replyBy === 'here') return [...desk, NEVER_REPLY];
  if (message.replyBy === 'email') return mailRules(message);
  if (message.replyBy === 'phone') return callRules(checked);
  return [...noAnswerRules(message), NEVER_REPLY];
}

/** A mail link with an empty body, so that nothing the person wrote is quoted into a mailbox that others may read. */
function mailLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=Informatie`;
}

function mailRules({ email, mailboxShared }: Message): string[] {
  const alone = mailboxShared === 'no';
  return [
    NEVER_REPLY,
    'Schrijf een nieuwe, neutrale mail via deze link:',
    `  ${mailLink(email)}`,
    visitorLines(email),
    ...(alone
      ? [
          'Volgens deze persoon leest niemand anders die mailbox. Antwoorden op de vraag mag, met een neutraal onderwerp.',
        ]
      : [
          `Leest iemand mee: ${mailboxShared === 'yes' ? 'JA' : 'niet zeker'}. Schrijf ALLEEN hoe je 1712 kan bereiken.`,
          'GEEN woord over geweld. NIETS uit dit bericht.',
        ]),
  ];
}

function callRules({ message, typedPhone, windows, callUntil }: Checked): string[] {
  return [
    `BEL TERUG: ${message.phone}`,
    `Zo is het getypt: ${visitorLines(typedPhone)}`,
    ...whenRules(windows, callUntil),
    message.voicemail === 'yes' ? 'Een voicemail inspreken mag. Zeg niets over geweld.' : 'GEEN voicemail.',
    message.textMessage === 'yes' ? 'Een sms sturen mag. Schrijf niets over geweld.' : 'GEEN sms.',
    ...whosePhoneRules(message),
    message.introduceAs === '1712'
      ? 'Neemt iemand anders op: je mag zeggen dat je van 1712 bent. Zeg NIETS over dit bericht.'
      : 'Neemt iemand anders op: zeg alleen een voornaam. Zeg NIET dat je van 1712 bent en niets over geweld.',
    ...codeWordRules(message.codeWord),
    NEVER_REPLY,
  ];
}

function whenRules(windows: Checked['windows'], callUntil: Checked['callUntil']): string[] {
  const until = callUntil ? [`NIET bellen na ${dateInWords(callUntil, 'nl', true)}.`] : [];
  if (windows.length === 0) return [...until, 'Geen moment gekozen: bel tijdens de uren van de lijn.'];
  return [
    ...until,
    'ALLEEN bellen op deze momenten:',
    ...windows.map((window) => `  - ${windowInWords(window, 'nl')}`),
    'Lukt het dan niet? Bel NIET op een ander moment.',
  ];
}

const OWNER: Record<NonNullable<Message['phoneOwner']>, string> = {
  mine: 'van deze persoon zelf',
  trusted: 'van iemand die deze persoon vertrouwt',
  home: 'van iemand thuis',
  unknown: 'dat weet deze persoon niet',
};

const ANSWERER: Record<NonNullable<Message['phoneAnsweredBy']>, string> = {
  me: 'alleen het kind zelf',
  trusted: 'ook iemand die het kind vertrouwt',
  anyone: 'iedereen',
  unknown: 'dat weet het kind niet',
};

function whosePhoneRules({ phoneOwner, phoneAnsweredBy }: Message): string[] {
  return [
    ...(phoneOwner ? [`De telefoon is ${OWNER[phoneOwner]}.`] : []),
    ...(phoneAnsweredBy ? [`Opnemen mag: ${ANSWERER[phoneAnsweredBy]}.`] : []),
  ];
}

function codeWordRules(codeWord: string): string[] {
  if (codeWord === '')
    return ['Geen codewoord: vraag eerst of deze persoon vrij kan praten. Zeg voordien NIETS over geweld.'];
  return [
    `CODEWOORD: ${visitorLines(codeWord)}`,
    'Zeg het, en wacht op hetzelfde woord. Zeg voordien NIETS over geweld.',
  ];
}

/** A child that wanted a call and does not know who answers is told that it can call itself. */
function noAnswerRules({ phoneOwner, phoneAnsweredBy }: Message): string[] {
  if (!phoneOwner && !phoneAnsweredBy) {
    return ['NIET bellen, NIET schrijven. Deze persoon neemt zelf contact op en noemt dan de woorden of de code.'];
  }
  return [
    'NIET bellen. Deze persoon wilde een telefoontje, maar weet niet van wie de telefoon is of wie opneemt.',
    'Er is gezegd: bel zelf, en noem de woorden.',
  ];
}
