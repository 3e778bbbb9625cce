/** One conversation of unreliable-smtp.ts: what a mail server says to each line, and how it fails to. */
import type net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import tls from 'node:tls';
import tlsOptions from 'smtp-server/lib/tls-options';

/** Where something can go wrong: `handshake` comes after a yes to STARTTLS, `body` after a yes to DATA, `end` after the final dot. */
export type SmtpStep =
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'handshake'
  | 'sender'
  | 'recipient'
  | 'data'
  | 'body'
  | 'end'
  | 'taken';

export type Misconduct =
  | { how: 'refuse'; code: number }
  /** Closes the connection instead of answering, or never answers. At `taken` the mail has been taken over all the same. */
  | { how: 'drop' | 'hang' }
  /** One byte of the answer a second. */
  | { how: 'drip' }
  | { how: 'slow'; milliseconds: number };

/** What to do at this step; null: what a mail server should do. */
export type Conduct = (step: SmtpStep) => Misconduct | null;

export interface TakenMail {
  /** Milliseconds since 1970, by this process's clock. */
  at: number;
  to: string;
  /** As sent, dots unstuffed, CRLF lines. */
  raw: Buffer;
  /** False when the sender was never told that it was taken. */
  answered: boolean;
}

interface Parts {
  conduct: Conduct;
  take(mail: TakenMail): void;
}

const CERTIFICATE = tls.createSecureContext(tlsOptions());
const STEPS: [RegExp, SmtpStep, string][] = [
  [/^STARTTLS/i, 'starttls', '220 go on'],
  [/^MAIL FROM/i, 'sender', '250 ok'],
  [/^RCPT TO/i, 'recipient', '250 ok'],
  [/^DATA/i, 'data', '354 go on'],
];

export class Conversation {
  #stream: net.Socket;
  readonly #parts: Parts;
  /** What has arrived and was not dealt with; latin1, so that a byte is a character. */
  #rest = '';
  #inBody = false;
  #busy = false;
  #to = '';

  constructor(socket: net.Socket, parts: Parts) {
    this.#stream = socket;
    this.#parts = parts;
  }

  begin(): void {
    this.#listen(this.#stream);
    void this.#step('greeting', '220 mail.1712.example');
  }

  #listen(stream: net.Socket): void {
    this.#stream = stream;
    // A sender that was killed resets the connection.
    stream.on('error', () => stream.destroy());
    stream.on('data', (chunk) => {
      this.#rest += chunk.toString('latin1');
      void this.#goOn();
    });
  }

  /** Deals with whole lines, one after another; what arrives meanwhile waits in #rest. */
  async #goOn(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let said = this.#nextSaid(); said !== null; said = this.#nextSaid()) {
      if (this.#inBody) await this.#endOfMail(said);
      else await this.#command(said);
    }
    this.#busy = false;
  }

  /** The next line, or the whole mail when one is being sent; null when it is not complete. */
  #nextSaid(): string | null {
    const mark = this.#inBody ? '\r\n.\r\n' : '\r\n';
    const end = this.#rest.indexOf(mark);
    if (end < 0) return null;
    const said = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + mark.length);
    return said;
  }

  async #command(line: string): Promise<void> {
    if (/^EHLO|^HELO/i.test(line)) return void (await this.#step('ehlo', this.#offer()));
    if (/^QUIT/i.test(line)) return void this.#stream.end('221 bye\r\n');
    const [, step, yes] = STEPS.find(([pattern]) => pattern.test(line)) ?? [];
    if (!step || !yes) return void this.#say('250 ok');
    if (!(await this.#step(step, yes))) return;
    if (step === 'recipient') this.#to = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (step === 'starttls') await this.#encrypt();
    if (step === 'data') await this.#beginBody();
  }

  #offer(): string {
    return this.#stream instanceof tls.TLSSocket ? '250 8BITMIME' : '250-8BITMIME\r\n250 STARTTLS';
  }

  async #encrypt(): Promise<void> {
    const plain = this.#stream;
    plain.removeAllListeners('data');
    plain.pause();
    const misconduct = this.#parts.conduct('handshake');
    if (misconduct?.how === 'slow') await pause(misconduct.milliseconds);
    else if (misconduct?.how === 'drop') return void plain.destroy();
    else if (misconduct?.how === 'refuse') return void plain.end('this is not TLS\r\n');
    else if (misconduct) return;
    this.#listen(new tls.TLSSocket(plain, { isServer: true, secureContext: CERTIFICATE }));
  }

  /** A server that hangs here reads no further, so that the sender's bytes pile up. */
  async #beginBody(): Promise<void> {
    const misconduct = this.#parts.conduct('body');
    if (misconduct?.how === 'slow') await pause(misconduct.milliseconds);
    else if (misconduct?.how === 'hang' || misconduct?.how === 'drip') this.#stream.pause();
    else if (misconduct) this.#stream.destroy();
    this.#inBody = true;
  }

  async #endOfMail(body: string): Promise<void> {
    this.#inBody = false;
    const misconduct = this.#parts.conduct('end');
    if (misconduct && !(await this.#fail(misconduct, '250 taken'))) return;
    const raw = Buffer.from(body.replace(/^\.\./gm, '.'), 'latin1');
    const untold = this.#parts.conduct('taken');
    const told = untold === null || untold.how === 'slow';
    this.#parts.take({ at: Date.now(), to: this.#to, raw, answered: told && this.#stream.writable });
    if (untold && !(await this.#fail(untold, '250 taken'))) return;
    if (misconduct?.how !== 'drip') this.#say('250 taken');
  }

  /** Says yes, or does what it is told to do instead. @returns whether the conversation goes on from this step */
  async #step(step: SmtpStep, yes: string): Promise<boolean> {
    const misconduct = this.#parts.conduct(step);
    if (misconduct && !(await this.#fail(misconduct, yes))) return false;
    if (misconduct?.how !== 'drip') this.#say(yes);
    return this.#stream.writable;
  }

  /** @returns whether the answer is still to be given, or has been */
  async #fail(misconduct: Misconduct, yes: string): Promise<boolean> {
    if (misconduct.how === 'refuse') this.#say(`${misconduct.code} no, not for limburg@1712.example`);
    else if (misconduct.how === 'drop') this.#stream.destroy();
    else if (misconduct.how === 'slow') await pause(misconduct.milliseconds);
    else if (misconduct.how === 'drip') await this.#drip(`${yes}\r\n`);
    return misconduct.how === 'slow' || misconduct.how === 'drip';
  }

  async #drip(text: string): Promise<void> {
    for (const character of text) {
      if (!this.#stream.writable) return;
      this.#stream.write(character);
      await pause(1000);
    }
  }

  #say(text: string): void {
    if (this.#stream.writable) this.#stream.write(`${text}\r\n`);
  }
}
