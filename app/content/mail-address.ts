/** A mail address as it stands in the content, and the slips of the finger that would lose every message to it. */
import { z } from 'zod';

/** Where many people and our teams have their mail. */
const KNOWN = [
  'gmail.com',
  'hotmail.com',
  'hotmail.be',
  'outlook.com',
  'outlook.be',
  'live.be',
  'yahoo.com',
  'icloud.com',
  'telenet.be',
  'skynet.be',
  'proximus.be',
  '1712.be',
  'vlaanderen.be',
];
/** Near one of those, and real. */
const REAL_TOO = ['mail.com', 'ymail.com', 'email.com', 'hotmail.de', 'outlook.de', 'live.de'];
/** Endings that nobody has, and what was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  comm: 'com',
  vom: 'com',
  bee: 'be',
  eb: 'be',
  bre: 'be',
  nll: 'nl',
  ogr: 'org',
};

/** What is wrong with the form of an address, in Dutch, for who wrote it; undefined when nothing that has a name. */
export function slipOfForm(address: string): string | undefined {
  if (/[,;]/.test(address)) return 'er staat een komma of puntkomma in: schrijf een punt, en niet meer dan één adres';
  if (/\s/.test(address)) return 'er staat een spatie in: haal die weg';
  if ((address.match(/@/g) ?? []).length > 1) return 'er staat meer dan één @ in: schrijf één adres, met één @';
  if (/@[^.]+$/.test(address)) return 'na de @ ontbreekt een punt: schrijf bijvoorbeeld @1712.be';
  return undefined;
}

/** What was probably meant by an address that has the form of one; undefined when it may be right. */
export function slipOfFinger(address: string): string | undefined {
  if (address !== address.toLowerCase()) return `schrijf het in kleine letters: ${address.toLowerCase()}`;
  const [name = '', host = ''] = address.split('@');
  if (KNOWN.includes(host) || REAL_TOO.includes(host)) return undefined;
  const near = KNOWN.find((known) => isOneSlip(host, known));
  if (near) return `bedoelde je ${name}@${near}?`;
  const [, site = '', ending = ''] = /^(.*\.)([^.]+)$/.exec(host) ?? [];
  const meant = ENDINGS[ending];
  return meant && `bedoelde je ${name}@${site}${meant}?`;
}

/** One letter too many, too few or another, or two that changed places. */
function isOneSlip(written: string, known: string): boolean {
  const start = [...known].findIndex((letter, at) => letter !== written[at]);
  if (start === -1) return written.length === known.length + 1;
  const [rest, other] = [written.slice(start), known.slice(start)];
  return (
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}

export const mailAddress = z.email({ abort: true }).superRefine((address, context) => {
  const words = slipOfFinger(address);
  if (words) context.addIssue({ code: 'custom', message: words });
});
