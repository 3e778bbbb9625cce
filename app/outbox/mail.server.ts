/**
 * The letter as the bytes of a mail. Headers hold only what our own code and configuration say, and what was typed
 * arrives as typed: quoted-printable keeps every character, and mail servers leave its plain ASCII lines alone.
 */
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import { messageIdOf } from './identity.server';
import type { Letter } from './letter';
import { encryptFor } from './openpgp.server';
import { contentOf, encryptedPart, withContent } from './pgp-mime';
import type { Detour } from './routing';

const SENDER_NAME = 'hulplijn 1712 website';
/** One address and nothing else: a comma or a bracket could make a second receiver of it. */
const ONE_ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/;

export interface MailPlan {
  letter: Letter;
  /** Key of the message; the Message-ID comes from it. */
  key: string;
  from: string;
  /** The mailbox it goes to. */
  to: string;
  /** Answers go there, never to the visitor. */
  replyTo: string;
  /** Set when it goes to somebody who reads it in place of the team, or must pass it on. */
  detour: Detour | null;
  /** How many mails of it were taken and came back. */
  bounced: number;
  /** Armored OpenPGP keys; any: text and attachments are encrypted, with all of them. */
  publicKeys: readonly string[];
  date: Date;
}

/** An address that cannot be used, from the configuration or content/teams.yaml. Does not repeat it. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/** The whole mail, lines ended with CRLF, ASCII only. @throws AddressError, EncryptionError */
export async function composeMail(plan: MailPlan): Promise<Buffer> {
  const headers = headersOf(plan);
  if (plan.publicKeys.length > 0) return composeEncrypted(plan, headers);
  return build({ ...headers, ...bodyOf(plan.letter, noticeOf(plan)) });
}

/** Whoever must pass on what he cannot read has the notice outside; nothing else of the letter stands there. */
async function composeEncrypted(plan: MailPlan, headers: Mail.Options): Promise<Buffer> {
  const { letter, detour, publicKeys, date } = plan;
  const mustPassOn = detour?.refusedBy !== undefined && detour.refusedBy !== null;
  const inside = await build(bodyOf(letter, mustPassOn ? [] : noticeOf(plan)));
  const content = Buffer.from(contentOf(inside.toString('latin1')), 'latin1');
  const part = encryptedPart(await encryptFor(publicKeys, content, date));
  if (mustPassOn) {
    return build({ ...headers, text: mailLines(noticeOf(plan).join('\n')), attachments: [{ raw: part }] });
  }
  const outside = await build({ ...headers, text: '' });
  return Buffer.from(withContent(outside.toString('latin1'), part), 'latin1');
}

function build(options: Mail.Options): Promise<Buffer> {
  const fixed = { encoding: 'quoted-printable', newline: 'win', disableFileAccess: true, disableUrlAccess: true };
  return new MailComposer({ ...options, ...fixed }).compile().build();
}

function headersOf({ letter, key, from, to, replyTo, date, bounced }: MailPlan): Mail.Options {
  return {
    from: { name: SENDER_NAME, address: checkedAddress(from) },
    to: { name: '', address: checkedAddress(to) },
    replyTo: { name: '', address: checkedAddress(replyTo) },
    subject: letter.subject,
    messageId: messageIdOf(key, from, bounced),
    date,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function checkedAddress(address: string): string {
  if (!ONE_ADDRESS.test(address)) throw new AddressError('not one mail address');
  return address;
}

function bodyOf({ text, attachments = [] }: Letter, notice: string[]): Mail.Options {
  return {
    text: mailLines([...notice, text].join('\n')),
    attachments: attachments.map((attachment) => ({ ...attachment, contentTransferEncoding: 'base64' })),
  };
}

function mailLines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

/** The lines above the text, with an empty one at the end; none when it goes where it is meant to go. */
function noticeOf({ detour, bounced }: MailPlan): string[] {
  if (!detour) return [];
  const first = `LET OP: dit bericht is voor het team ${detour.meantFor}.`;
  if (!detour.refusedBy)
    return [first, 'Jullie nemen nu over van dat team: behandel het alsof het bij jullie binnenkwam.', ''];
  const what =
    bounced > 0
      ? `De mail naar het postvak van het team ${detour.refusedBy} kwam terug.`
      : `Het postvak van het team ${detour.refusedBy} weigerde het drie keer.`;
  return [first, `${what} Bezorg het aan het team en laat het postvak nakijken.`, ''];
}
