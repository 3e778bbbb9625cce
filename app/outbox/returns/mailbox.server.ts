/** One look into the mailbox that bounces go to, by IMAP. What is dealt with moves to a folder of it; everything else stays. */
import type { ImapFlow, ImapFlowOptions } from 'imapflow';
import { isLoopback } from '~/platform/loopback.server';
import type { Verdict } from './returns.server';

/** Where reports lie that were dealt with: a person may empty it. */
export const DONE_FOLDER = 'Verwerkt';
/** What a report says stands at its beginning; the rest is the mail that came back. */
const MOST_BYTES = 128 * 1024;
const MOST_AT_ONCE = 200;

/** What was looked at and stayed, by its number in the mailbox, so that it is not read every minute. */
export class LeftMails {
  #epoch: bigint | undefined;
  #uids = new Set<number>();

  get count(): number {
    return this.#uids.size;
  }

  /** @param epoch when it changes, the numbers mean other mails @returns those not looked at yet */
  among(epoch: bigint, present: readonly number[]): number[] {
    if (epoch !== this.#epoch) this.#uids = new Set();
    this.#epoch = epoch;
    this.#uids = new Set(present.filter((uid) => this.#uids.has(uid)));
    return present.filter((uid) => !this.#uids.has(uid));
  }

  add(uid: number): void {
    this.#uids.add(uid);
  }
}

/**
 * Reads what is new, and moves what is done.
 * @param url imaps://user:password@host/INBOX
 * @param signal cuts the connection
 * @returns how many reports named no mail that is known
 * @throws when the mailbox cannot be read, with a code
 */
export async function lookInto(
  url: string,
  read: (raw: Uint8Array) => Promise<Verdict>,
  left: LeftMails,
  signal: AbortSignal,
): Promise<number> {
  // The package is loaded at the first use: most sites on somebody's own machine have no such mailbox.
  const { ImapFlow } = await import('imapflow');
  signal.throwIfAborted();
  const client = new ImapFlow(connectionOptions(url));
  const cut = () => client.close();
  signal.addEventListener('abort', cut);
  // What breaks is thrown by the call that waits for it, too.
  client.on('error', () => {});
  try {
    await client.connect();
    const { uidValidity } = await client.mailboxOpen(folderOf(url));
    const present = (await client.search({ all: true }, { uid: true })) || [];
    return await readAll(client, left.among(uidValidity, present).slice(0, MOST_AT_ONCE), read, left);
  } finally {
    signal.removeEventListener('abort', cut);
    client.close();
  }
}

async function readAll(
  client: ImapFlow,
  uids: readonly number[],
  read: (raw: Uint8Array) => Promise<Verdict>,
  left: LeftMails,
): Promise<number> {
  const done: number[] = [];
  let unknown = 0;
  for (const uid of uids) {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
    const source = mail ? mail.source : undefined;
    // Another process has moved it meanwhile.
    if (!source) continue;
    const verdict = await read(source);
    if (verdict === 'done') done.push(uid);
    else if (verdict !== 'early') left.add(uid);
    if (verdict === 'unknown') unknown += 1;
  }
  if (done.length > 0) {
    await client.mailboxCreate(DONE_FOLDER);
    await client.messageMove(done, DONE_FOLDER, { uid: true });
  }
  return unknown;
}

/** Outside this machine nothing is said unencrypted, nor to a server whose certificate nobody vouches for. */
function connectionOptions(url: string): ImapFlowOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    ...(isLoopback(hostname) && { tls: { rejectUnauthorized: false } }),
    logger: false,
    disableAutoIdle: true,
  };
}

function folderOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX';
}
