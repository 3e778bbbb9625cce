/** Handing a mail to the mail server, once. Says how it ended and never throws; trying again is the worker's work. */
import { type ConnectionUrlOptions, parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isLoopback } from '~/platform/loopback.server';
import type { Outcome } from './outcome';

export interface OutgoingMail {
  /** Sender of the envelope: where it goes when it cannot be delivered. */
  from: string;
  to: string;
  /** What a report about it calls it. */
  name: string;
  /** Whether a report is asked for when it was delivered, too. */
  confirm: boolean;
  /** The whole mail, CRLF lines. */
  content: Buffer;
  /** Moment of acceptance and reference; names the file when mails are written to a folder. */
  acceptedAt: number;
  reference: string;
}

export interface Limits {
  /** For everything together, from looking up the name to the last answer; then the socket is destroyed. */
  milliseconds: number;
  signal?: AbortSignal;
}

export interface Transport {
  deliver(mail: OutgoingMail, limits: Limits): Promise<Outcome>;
  /** Whether a mail could be handed over now: connects, greets, secures, logs in, and leaves. Null: yes. */
  probe(limits: Limits): Promise<(Outcome & { kind: 'unreachable' }) | null>;
}

const POLITE_GOODBYE_MILLISECONDS = 1000;

export class SmtpTransport implements Transport {
  readonly #options: SMTPConnection.Options;
  readonly #login: Login | undefined;

  /** @param url as nodemailer takes it: smtp://user:password@host:587, smtps://... */
  constructor(url: string) {
    const given = parseConnectionUrl(url);
    this.#options = connectionOptions(given);
    this.#login = given.auth;
  }

  async deliver(mail: OutgoingMail, limits: Limits): Promise<Outcome> {
    let stage: Stage = 'before';
    return this.#within<Outcome>(
      limits,
      async (connection) => {
        await logIn(connection, this.#login);
        stage = 'after';
        await send(connection, mail);
        return { kind: 'delivered' };
      },
      (error) => failure(error, stage),
    );
  }

  probe(limits: Limits) {
    return this.#within(
      limits,
      async (connection) => {
        await logIn(connection, this.#login);
        return null;
      },
      unreachable,
    );
  }

  /** One connection, from opening to closing, with one deadline over all of it. */
  #within<Result>(
    { milliseconds, signal }: Limits,
    work: (connection: SMTPConnection) => Promise<Result>,
    failed: (error: unknown) => Result,
  ): Promise<Result> {
    const connection = new SMTPConnection({ ...this.#options, ...sameTimeouts(milliseconds) });
    return new Promise((resolve) => {
      const end = (result: Result) => {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', stop);
        resolve(result);
      };
      const giveUp = (error: unknown) => {
        connection.close();
        end(failed(error));
      };
      const stop = () => giveUp(new CodeError('STOPPED'));
      const deadline = setTimeout(() => giveUp(new CodeError('DEADLINE')), milliseconds);
      signal?.addEventListener('abort', stop);
      connection.on('error', giveUp);
      work(connection).then((result) => {
        sayGoodbye(connection);
        end(result);
      }, giveUp);
      if (signal?.aborted) stop();
    });
  }
}

type Stage = 'before' | 'after';
type Login = { user: string; pass: string };

class CodeError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Outside this machine nothing goes out unencrypted. On it, encryption is used when offered, without a certificate to trust. */
function connectionOptions(given: ConnectionUrlOptions): SMTPConnection.Options {
  const security = isLoopback(given.host ?? 'localhost')
    ? { tls: { rejectUnauthorized: false, ...given.tls } }
    : { requireTLS: !given.secure, ignoreTLS: false };
  // Destroyed, not ended: a server that never closes its side must not keep a socket.
  return { ...given, ...security, logger: false, debug: false, transactionLog: false, socketCloseTimeout: 0 };
}

/** The connection's own timeouts add up, so each gets the whole time and the one deadline decides. */
function sameTimeouts(milliseconds: number): SMTPConnection.Options {
  const all = milliseconds + POLITE_GOODBYE_MILLISECONDS;
  return { connectionTimeout: all, greetingTimeout: all, socketTimeout: all, dnsTimeout: all };
}

async function logIn(connection: SMTPConnection, login: Login | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (!login) return;
  await new Promise<void>((resolve, reject) => {
    connection.login(login, (error) => (error ? reject(error) : resolve()));
  });
}

/** Servers that know reports (RFC 3461) are asked to send back headers alone: no word of a visitor returns. Others are not asked. */
function send(connection: SMTPConnection, { from, to, name, confirm, content }: OutgoingMail): Promise<void> {
  const notify: SMTPConnection.DSNOption[] = confirm ? ['SUCCESS', 'FAILURE', 'DELAY'] : ['FAILURE', 'DELAY'];
  const dsn = { ret: 'HDRS', envid: name, notify } as const;
  return new Promise((resolve, reject) => {
    connection.send({ from, to: [to], dsn }, content, (error) => (error ? reject(error) : resolve()));
  });
}

function sayGoodbye(connection: SMTPConnection): void {
  connection.quit();
  const timer = setTimeout(() => connection.close(), POLITE_GOODBYE_MILLISECONDS);
  timer.unref();
  connection.once('end', () => clearTimeout(timer));
}

function failure(error: unknown, stage: Stage): Outcome {
  if (stage === 'before') return unreachable(error);
  const answer = answerCode(error);
  return answer !== null && answer >= 500
    ? { kind: 'refused', code: String(answer) }
    : { kind: 'delayed', code: codeOf(error) };
}

function unreachable(error: unknown): Outcome & { kind: 'unreachable' } {
  return { kind: 'unreachable', code: codeOf(error) };
}

function codeOf(error: unknown): string {
  const answer = answerCode(error);
  if (answer !== null) return String(answer);
  const { originalCode, code } = error as { originalCode?: unknown; code?: unknown };
  return [originalCode, code].find((value) => typeof value === 'string') ?? 'UNKNOWN';
}

function answerCode(error: unknown): number | null {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' ? responseCode : null;
}
