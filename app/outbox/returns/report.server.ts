/**
 * Reading a mail that came to where bounces go: is it a report of a mail server (RFC 3464), about which mail of ours, and
 * what does it say. Every byte of it may be made up by anybody.
 */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type MailName, readMailName } from '../identity.server';

export type ReportAction = 'failed' | 'delayed' | 'delivered' | 'relayed';

export interface Returned {
  /** Of the mail it is about; null: it names none of ours. */
  name: MailName | null;
  /** Null: it is no report, but written by a person or a program. */
  report: { action: ReportAction; status: string } | null;
  /** It comes from a mail server itself, whatever it looks like: nobody received anything. */
  fromServer: boolean;
}

/** The worst first: behind an address several people may read, and one of them not getting it is bad news. */
const ACTIONS: readonly ReportAction[] = ['failed', 'delayed', 'relayed', 'delivered'];
const STATUS = /^message\/(global-)?delivery-status$/;
const RETURNED = /^(text\/rfc822-headers|message\/(global-headers|global|rfc822))$/;
/** Reading takes a tenth of a millisecond a line, while nobody is served: nobody writes this mail to keep the site busy. */
const MOST_BYTES = 128 * 1024;
const MOST_LINES = 4000;
const MOST_PARTS = 100;
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true } as const;

class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** @param raw the whole mail, or its beginning @throws when it is no mail that can be read */
export async function readReturned(raw: Uint8Array): Promise<Returned> {
  const beginning = raw.subarray(0, MOST_BYTES);
  refuseTooMuch(Buffer.from(beginning).toString('latin1'));
  const mail = await PostalMime.parse(beginning, { ...LIMITS, attachmentEncoding: 'utf8' });
  const status = mail.attachments.find(({ mimeType }) => STATUS.test(mimeType));
  const blocks = status ? await Promise.all(blocksOf(status).map(fieldsOf)) : [];
  const about = mail.attachments.find(({ mimeType }) => RETURNED.test(mimeType));
  const inside = status && about ? await fieldsOf(textOf(about)) : null;
  const envelopeIds = blocks.map((block) => headerOf(block, 'original-envelope-id'));
  const around = ['in-reply-to', 'references', 'message-id'].map((key) => headerOf(mail, key));
  return {
    name: firstName([...envelopeIds, inside && headerOf(inside, 'message-id'), ...around]),
    report: reportOf(blocks),
    fromServer: isFromServer(mail),
  };
}

function refuseTooMuch(text: string): void {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/\n/g) > MOST_LINES || count(/\n--/g) > MOST_PARTS) throw new TooMuch('too many lines or parts');
}

function reportOf(blocks: readonly Email[]): Returned['report'] {
  const recipients = blocks.map((block) => ({
    action: headerOf(block, 'action')?.trim().toLowerCase(),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(headerOf(block, 'status') ?? '')?.[0] ?? 'unknown',
  }));
  for (const action of ACTIONS) {
    const found = recipients.find((recipient) => recipient.action === action);
    if (found) return { action, status: found.status };
  }
  return null;
}

/** The report itself, then each recipient, with an empty line between: each reads like the head of a mail. */
function blocksOf(status: Attachment): string[] {
  return textOf(status)
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .slice(0, MOST_PARTS);
}

function fieldsOf(head: string): Promise<Email> {
  return PostalMime.parse(`${head.trimStart()}\r\n\r\n`, LIMITS);
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function firstName(headers: readonly (string | null | undefined)[]): MailName | null {
  const names = headers.map((header) => (header ? readMailName(header) : null));
  return names.find((name) => name !== null) ?? null;
}

function isFromServer(mail: Email): boolean {
  const sender = mail.from?.address ?? '';
  return headerOf(mail, 'return-path')?.trim() === '<>' || /^(mailer-daemon|postmaster)@/i.test(sender);
}

function headerOf(mail: Email, key: string): string | undefined {
  return mail.headers.find((header) => header.key === key)?.value;
}
