/** What was promised, what may have gone out twice and why; says which rule was broken. */

/** A rule of the outbox was broken. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

export function must(condition: boolean, rule: string): void {
  if (!condition) throw new Violation(rule);
}

export interface Tally {
  submitted: number;
  promised: number;
  refused: number;
  delivered: number;
  duplicates: number;
  kills: number;
  setAside: number;
}

export class Ledger {
  readonly tally: Tally = { submitted: 0, promised: 0, refused: 0, delivered: 0, duplicates: 0, kills: 0, setAside: 0 };
  /** References that somebody was given. */
  readonly promised = new Set<string>();
  readonly #mailsAllowed = new Map<string, number>();
  readonly #excuses = new Map<string, number>();

  promise(reference: string): void {
    this.tally.promised += 1;
    this.promised.add(reference);
  }

  /** One more mail may be brought: the message was taken in. */
  takenIn(reference: string): void {
    add(this.#mailsAllowed, reference);
  }

  /** It may go out once more, as the same mail: a crash or a lost answer left nobody knowing whether it had. */
  excuse(reference: string): void {
    add(this.#excuses, reference);
  }

  checkDelivered(reference: string, mails: number): void {
    const allowed = (this.#mailsAllowed.get(reference) ?? 0) + (this.#excuses.get(reference) ?? 0);
    must(mails <= allowed, `${reference} was mailed ${mails} times, and there is a reason for ${allowed}`);
  }
}

function add(counts: Map<string, number>, reference: string): void {
  counts.set(reference, (counts.get(reference) ?? 0) + 1);
}
