/** Who wrote what, what was promised of it, and what became of it in the mailbox. */

import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { TakenMail } from '../../support/unreliable-smtp';
import { withoutMarks } from '../../support/without-marks';
import type { Chance } from './chance';

/** One form as it is filled in: sent again it is the same message. */
export interface Form {
  submissionId: string;
  message: string;
}

export interface Counts {
  submitted: number;
  promised: number;
  delivered: number;
  /** Promised and neither delivered nor lost: still in the outbox. */
  waiting: number;
  lost: number;
  /** Copies beyond the first. */
  duplicated: number;
  torn: number;
}

export interface Copy {
  mail: TakenMail;
  messageId: string | undefined;
}

/** Lines that mail programs, mail servers and parsers like to change. */
const AWKWARD = [
  '.',
  '..',
  '. .',
  'From mij',
  '',
  '   ',
  '=3D=',
  'é😀مرحبا\u202E',
  '\t--',
  'x'.repeat(1200),
  'MIME-Version: 1.0',
] as const;

export class Ledger {
  readonly #chance: Chance;
  readonly #name: string;
  readonly #forms = new Map<string, Form>();
  readonly #promised = new Map<string, string>();

  /** @param name begins the id of each form, so that two scenarios never share one */
  constructor(name: string, chance: Chance) {
    this.#name = name;
    this.#chance = chance;
  }

  get submitted(): number {
    return this.#forms.size;
  }

  /** Fills in a new form. */
  write(): Form {
    const submissionId = `${this.#name}-${this.#forms.size}`;
    const lines = Array.from({ length: 2 + this.#chance.whole(20) }, () => this.#chance.oneOf(AWKWARD));
    const text = lines.join('\n').slice(0, 4500);
    const form = { submissionId, message: `[${submissionId}]\n${text}\n[${checksum(submissionId, text)}]` };
    this.#forms.set(submissionId, form);
    return form;
  }

  /** The site said thank you. @throws when it gave another reference to this form before */
  promise({ submissionId }: Form, reference: string): void {
    const earlier = this.#promised.get(submissionId) ?? reference;
    if (earlier !== reference) throw new Error(`${submissionId} was promised as ${earlier} and as ${reference}`);
    this.#promised.set(submissionId, reference);
  }

  get promised(): readonly string[] {
    return [...this.#promised.keys()];
  }

  /** Compares what was promised with what the mail server has. @param waiting ids of messages still in the outbox */
  async settle(mails: readonly TakenMail[], waiting = 0): Promise<Counts & { copies: Map<string, Copy[]> }> {
    const copies = new Map<string, Copy[]>();
    let torn = 0;
    for (const mail of mails) {
      const { id, whole, messageId } = await this.#read(mail);
      if (id === undefined || !whole) torn += 1;
      if (id !== undefined) copies.set(id, [...(copies.get(id) ?? []), { mail, messageId }]);
    }
    const missing = this.promised.filter((id) => !copies.has(id)).length;
    const all = [...copies.values()].reduce((sum, { length }) => sum + length, 0);
    return {
      submitted: this.submitted,
      promised: this.promised.length,
      delivered: copies.size,
      waiting: Math.min(waiting, missing),
      lost: Math.max(0, missing - waiting),
      duplicated: all - copies.size,
      torn,
      copies,
    };
  }

  async #read({ raw }: TakenMail): Promise<{ id?: string; whole: boolean; messageId?: string | undefined }> {
    const { text: marked, messageId } = await simpleParser(raw, { skipTextToHtml: true });
    const text = withoutMarks(marked);
    const id = /^\[(\S+-\d+)\]$/m.exec(text)?.[1];
    const form = id === undefined ? undefined : this.#forms.get(id);
    return { ...(form && { id: form.submissionId }), whole: form !== undefined && holds(text, form), messageId };
  }
}

function checksum(submissionId: string, text: string): string {
  return createHash('sha256').update(`${submissionId}\n${text}`).digest('hex');
}

/** True when every byte that was typed arrived, in order and nothing between. */
function holds(text: string, { message }: Form): boolean {
  return Buffer.from(text, 'utf8').includes(Buffer.from(message, 'utf8'));
}
