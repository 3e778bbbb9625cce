/** Mails as one mbox file (the "mboxrd" kind), which mail programs can open. */

const ENVELOPE_FROM = 'outbox@1712';

/**
 * @param mail a whole mail, CRLF lines, one character per byte
 * @returns its entry: LF lines, with an empty line after it
 */
export function mailboxEntry(mail: string, date: Date): string {
  const lines = mail.replace(/\r\n/g, '\n');
  return `From ${ENVELOPE_FROM} ${asctime(date)}\n${lines.replace(/^(>*From )/gm, '>$1')}\n`;
}

/** As in C and in UTC, which the format asks for: "Mon Nov 23 09:00:00 2026". */
function asctime(date: Date): string {
  const [day = '', dayOfMonth = '', month = '', year = '', time = ''] = date.toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${dayOfMonth} ${time} ${year}`;
}
