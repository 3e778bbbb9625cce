/** How a try to deliver a mail ended. Codes are SMTP numbers or short error names; never a server's words, which may quote an address. */
export type Outcome =
  /** The server has taken the mail over. */
  | { kind: 'delivered' }
  /** After MAIL FROM: the server will not take this mail (5xx). Some say so when a mailbox is merely full (552). */
  | { kind: 'refused'; code: string }
  /** After MAIL FROM: not now (4xx), or no answer, or the connection was lost. */
  | { kind: 'delayed'; code: string }
  /** Before MAIL FROM: no connection, greeting, security or log-in. Says nothing about this mail. */
  | { kind: 'unreachable'; code: string };

/** Codes that we give ourselves, before anything is said to a mail server: they say nothing about it. */
const OUR_CODES = ['NO_MAILBOX', 'BAD_MAILBOX', 'CANNOT_ENCRYPT'];

export function isFromMailServer(outcome: Outcome): boolean {
  return outcome.kind === 'delivered' || !OUR_CODES.includes(outcome.code);
}

/** "refused 550"; for logs and for the operator. */
export function outcomeText(outcome: Outcome): string {
  return outcome.kind === 'delivered' ? outcome.kind : `${outcome.kind} ${outcome.code}`;
}
