/** The mail server of the model: keeps what it accepted, and misbehaves as told. */
import type { Outcome } from '~/outbox/outcome';
import type { Limits, OutgoingMail, Transport } from '~/outbox/transport.server';
import { must } from './ledger';
import type { SimulatedClock } from './simulated-clock';
import type { SimulatedProcess } from './simulated-process';

export const MAIL_TROUBLES = [
  'unreachable',
  'silent',
  'refuse',
  'later',
  'dropped-before',
  'dropped-after',
  'hangs-after',
  'slow',
  'throws',
] as const;

export interface MailTrouble {
  kind: (typeof MAIL_TROUBLES)[number];
  /** Mails that it happens to. */
  mails: number;
  /** Only for this mailbox. */
  to: string | null;
}

export interface AcceptedMail {
  to: string;
  reference: string;
  messageId: string;
  content: string;
}

const SLOW = 19_000;
/** Those that end before the mail is offered, and that a look at the server meets too. */
const BEFORE = ['unreachable', 'silent'];

export class MailWorld {
  readonly accepted: AcceptedMail[] = [];
  readonly #clock: SimulatedClock;
  readonly #onLostAnswer: (reference: string) => void;
  #troubles: MailTrouble[] = [];

  /** @param onLostAnswer called when a mail was accepted and the sender is not told */
  constructor(clock: SimulatedClock, onLostAnswer: (reference: string) => void) {
    this.#clock = clock;
    this.#onLostAnswer = onLostAnswer;
  }

  add(trouble: MailTrouble): void {
    this.#troubles.push({ ...trouble });
  }

  mend(): void {
    this.#troubles = [];
  }

  countOf(reference: string): number {
    return this.accepted.filter((mail) => mail.reference === reference).length;
  }

  transportFor(process: SimulatedProcess): Transport {
    return {
      deliver: (mail, limits) => this.#deliver(process, mail, limits),
      probe: async (limits) => {
        const trouble = await process.step(() => this.#troubles.find(({ kind }) => BEFORE.includes(kind)));
        return trouble ? this.#fail(trouble, limits) : null;
      },
    };
  }

  async #deliver(process: SimulatedProcess, mail: OutgoingMail, limits: Limits): Promise<Outcome> {
    const trouble = await process.step(() => this.#take(mail.to));
    if (!trouble) return this.#accept(process, mail);
    switch (trouble.kind) {
      case 'refuse':
        return { kind: 'refused', code: '550' };
      case 'later':
        return { kind: 'delayed', code: '451' };
      case 'throws':
        throw new Error('the transport breaks its word');
      case 'dropped-before':
        return { kind: 'delayed', code: 'ECONNECTION' };
      case 'slow':
        return this.#acceptSlowly(process, mail, limits);
      case 'dropped-after':
      case 'hangs-after':
        return this.#acceptInSilence(process, mail, limits, trouble.kind === 'hangs-after');
      default:
        return this.#fail(trouble, limits);
    }
  }

  async #fail({ kind }: MailTrouble, limits: Limits): Promise<Outcome & { kind: 'unreachable' }> {
    const silent = kind === 'silent';
    await this.#wait(silent ? limits.milliseconds : 10, limits);
    return { kind: 'unreachable', code: silent ? 'DEADLINE' : 'ECONNREFUSED' };
  }

  #accept(process: SimulatedProcess, mail: OutgoingMail): Promise<Outcome> {
    return process.step(() => {
      this.accepted.push(read(mail));
      return { kind: 'delivered' };
    });
  }

  async #acceptSlowly(process: SimulatedProcess, mail: OutgoingMail, limits: Limits): Promise<Outcome> {
    const inTime = SLOW < limits.milliseconds;
    await this.#wait(inTime ? SLOW : limits.milliseconds, limits);
    if (limits.signal?.aborted) return { kind: 'delayed', code: 'STOPPED' };
    return inTime ? this.#accept(process, mail) : { kind: 'delayed', code: 'DEADLINE' };
  }

  async #acceptInSilence(
    process: SimulatedProcess,
    mail: OutgoingMail,
    limits: Limits,
    hangs: boolean,
  ): Promise<Outcome> {
    await process.step(() => {
      this.accepted.push(read(mail));
      this.#onLostAnswer(mail.reference);
    });
    if (hangs) await this.#wait(limits.milliseconds, limits);
    return { kind: 'delayed', code: hangs ? 'DEADLINE' : 'ECONNECTION' };
  }

  #wait(milliseconds: number, { signal }: Limits): Promise<void> {
    return this.#clock.pause(milliseconds, signal ?? new AbortController().signal);
  }

  #take(to: string): MailTrouble | undefined {
    const trouble = this.#troubles.find((candidate) => candidate.mails > 0 && (!candidate.to || candidate.to === to));
    if (trouble) trouble.mails -= 1;
    this.#troubles = this.#troubles.filter(({ mails }) => mails > 0);
    return trouble;
  }
}

function read({ to, reference, content }: OutgoingMail): AcceptedMail {
  const text = content.toString('latin1');
  return { to, reference, messageId: /^Message-ID: (.*)\r$/im.exec(text)?.[1] ?? '', content: text };
}

/** A message keeps its name and its text however often it goes out. @param texts what was written, by reference */
export function checkMails(mails: readonly AcceptedMail[], texts: ReadonlyMap<string, string>): void {
  const idOf = new Map<string, string>();
  for (const { reference, messageId, content } of mails) {
    must((idOf.get(reference) ?? messageId) === messageId, `${reference} went out under two Message-IDs`);
    must(content.includes(`\r\n${texts.get(reference)}\r\n`), `${reference} was mailed with another text`);
    idOf.set(reference, messageId);
  }
  must(new Set(idOf.values()).size === idOf.size, 'two messages went out under one Message-ID');
}
