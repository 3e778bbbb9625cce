/**
 * The letter as the bytes of a mail. Headers hold only what our own code and configuration say, and what was typed
 * arrives as typed: quoted-printable keeps every character, and mail servers leave its plain ASCII lines alone.
 */
import MailComposer from 'nodemailer/lib/mail-composer';
import { messageIdOf } from './identity.server';
import type { Letter } from './letter';

const SENDER_NAME = 'hulplijn 1712 website';
/** One address and nothing else: a comma or a bracket could make a second receiver of it. */
const ONE_ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/;

export interface MailPlan {
  letter: Letter;
  /** Key of the message; the Message-ID comes from it. */
  key: string;
  from: string;
  /** The mailbox of the team, or the fallback; answers go there too, never to the visitor. */
  to: string;
  /** The mailbox of this team refused the mail, so it now goes to somebody who must pass it on. */
  refusedBy: string | null;
  date: Date;
}

/** An address that cannot be used, from the configuration or content/teams.yaml. Does not repeat it. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/** The whole mail, lines ended with CRLF, ASCII only. @throws AddressError */
export async function composeMail(plan: MailPlan): Promise<Buffer> {
  const to = checkedAddress(plan.to);
  const composer = new MailComposer({
    from: { name: SENDER_NAME, address: checkedAddress(plan.from) },
    to: { name: '', address: to },
    replyTo: { name: '', address: to },
    subject: plan.letter.subject,
    messageId: messageIdOf(plan.key, plan.from),
    date: plan.date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: mailLines(plan),
    encoding: 'quoted-printable',
    attachments: (plan.letter.attachments ?? []).map((attachment) => ({
      ...attachment,
      contentTransferEncoding: 'base64',
    })),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function checkedAddress(address: string): string {
  if (!ONE_ADDRESS.test(address)) throw new AddressError('not one mail address');
  return address;
}

function mailLines({ letter, refusedBy }: MailPlan): string {
  const text = refusedBy ? `${passOnNotice(refusedBy)}\n\n${letter.text}` : letter.text;
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

function passOnNotice(team: string): string {
  return [
    `LET OP: dit bericht is voor het team ${team}.`,
    'Het postvak van dat team weigerde het drie keer. Bezorg het aan het team en laat het postvak nakijken.',
  ].join('\n');
}
