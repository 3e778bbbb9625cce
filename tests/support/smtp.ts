/** A real SMTP server for tests. Keeps what it accepted, and misbehaves at any stage when told to. */
import { once } from 'node:events';
import type net from 'node:net';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** `greeting` comes before everything, `end` after the last byte of a mail. */
export type Stage = 'greeting' | 'login' | 'sender' | 'recipient' | 'end';

export interface Fault {
  at: Stage;
  /** `refuse` answers with `code`, `hang` never answers, `drop` closes the connection. */
  how: 'refuse' | 'hang' | 'drop';
  /** For `refuse`: 451 unless told. */
  code?: number;
  /** Only for mails to this address; every mail unless told. */
  to?: string;
}

export interface ReceivedMail {
  /** Envelope, as opposed to headers. */
  from: string;
  to: string[];
  raw: Buffer;
  parsed: ParsedMail;
  secure: boolean;
  user: string | null;
  /** What was asked about reports, by a sender that was offered them. */
  dsn: { ret: string | null; envid: string | null; notify: string[] } | null;
}

export interface MailServer {
  url: string;
  port: number;
  /** Accepted mails, in order. */
  mails: ReceivedMail[];
  /** Connections so far, also those that were refused. */
  connections(): number;
  /** From now on; none: the server behaves. */
  misbehave(...faults: Fault[]): void;
  /** How often it has. */
  misbehaved(): number;
  /** Resolves when that many mails have been accepted in all. */
  received(count: number): Promise<ReceivedMail[]>;
  /** Resolves when that many connections have been opened in all. */
  connected(count: number): Promise<void>;
  /** Closes at once, open connections too. */
  stop(): Promise<void>;
}

export interface MailServerOptions {
  /** A free one unless told. */
  port?: number;
  /** Offers STARTTLS, with a certificate nobody trusts. */
  startTls?: boolean;
  /** Offers and asks for this log-in. */
  login?: { user: string; password: string };
  /** Offers reports (DSN). */
  dsn?: boolean;
}

/** Starts on 127.0.0.1. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const server = new TestServer(options);
  await server.listen(options.port ?? 0);
  return server;
}

class TestServer implements MailServer {
  readonly mails: ReceivedMail[] = [];
  port = 0;
  readonly #server: SMTPServer;
  readonly #sockets = new Map<number, net.Socket>();
  #faults: Fault[] = [];
  #connections = 0;
  #misbehaved = 0;

  constructor(options: MailServerOptions) {
    this.#server = new SMTPServer({ ...serverOptions(options), ...this.#handlers(options) });
    this.#server.on('error', () => {});
    this.#server.server.on('connection', (socket: net.Socket) => this.#remember(socket));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server.server, 'listening');
    this.port = (this.#server.server.address() as AddressInfo).port;
  }

  connections(): number {
    return this.#connections;
  }

  misbehave(...faults: Fault[]): void {
    this.#faults = faults;
  }

  misbehaved(): number {
    return this.#misbehaved;
  }

  async received(count: number): Promise<ReceivedMail[]> {
    while (this.mails.length < count) await once(this.#server, 'mail-kept');
    return this.mails;
  }

  async connected(count: number): Promise<void> {
    while (this.#connections < count) await once(this.#server, 'connection-counted');
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  #remember(socket: net.Socket): void {
    this.#connections += 1;
    const port = socket.remotePort ?? 0;
    this.#sockets.set(port, socket);
    socket.on('close', () => this.#sockets.delete(port));
    this.#server.emit('connection-counted');
  }

  #handlers({ login }: MailServerOptions): SMTPServerOptions {
    return {
      onConnect: (session, done) => this.#pass('greeting', session, done),
      onAuth: (auth, session, done) => {
        const right = auth.username === login?.user && auth.password === login?.password;
        this.#pass('login', session, (fault) =>
          done(fault ?? (right ? null : smtpError(535)), { user: auth.username }),
        );
      },
      onMailFrom: (_address, session, done) => this.#pass('sender', session, done),
      onRcptTo: (address, session, done) => this.#pass('recipient', session, done, address.address),
      onData: (stream, session, done) => {
        const keep = (raw: Buffer) => this.#keep(raw, session).then(() => done());
        buffer(stream).then(
          (raw) => this.#pass('end', session, (fault) => (fault ? done(fault) : void keep(raw))),
          () => {}, // The sender was killed in the middle: there is nobody to answer.
        );
      },
    };
  }

  #pass(
    at: Stage,
    session: SMTPServerSession,
    done: (fault?: Error | null) => void,
    to = recipients(session)[0],
  ): void {
    const fault = this.#faults.find((candidate) => candidate.at === at && (!candidate.to || candidate.to === to));
    if (fault) this.#misbehaved += 1;
    if (!fault) done();
    else if (fault.how === 'refuse') done(smtpError(fault.code ?? 451));
    else if (fault.how === 'drop') this.#sockets.get(session.remotePort)?.destroy();
  }

  async #keep(raw: Buffer, session: SMTPServerSession): Promise<void> {
    const { mailFrom } = session.envelope;
    const from = mailFrom ? mailFrom.address : '';
    const parsed = await simpleParser(raw, { skipTextToHtml: true });
    const user = typeof session.user === 'string' ? session.user : null;
    const dsn = dsnOf(session);
    this.mails.push({ from, to: recipients(session), raw, parsed, secure: session.secure, user, dsn });
    this.#server.emit('mail-kept');
  }
}

function serverOptions({ startTls, login, dsn }: MailServerOptions): SMTPServerOptions {
  const disabledCommands = [...(startTls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])];
  const quiet = { logger: false, disableReverseLookup: true } as const;
  return { disabledCommands, authOptional: !login, allowInsecureAuth: true, hideDSN: !dsn, ...quiet };
}

function dsnOf({ envelope }: SMTPServerSession): ReceivedMail['dsn'] {
  if (!envelope.dsn) return null;
  const { ret = null, envid = null } = envelope.dsn;
  return { ret, envid, notify: [...(envelope.rcptTo[0]?.dsn?.notify ?? [])] };
}

function recipients(session: SMTPServerSession): string[] {
  return session.envelope.rcptTo.map(({ address }) => address);
}

/** The text quotes an address on purpose: real servers do, and it must not reach a log. */
function smtpError(code: number): Error {
  return Object.assign(new Error('no, not for limburg@1712.example'), { responseCode: code });
}
