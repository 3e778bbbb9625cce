/** `npm run outbox -- dns [SELECTOR]`: what has to stand in DNS so that mail of the site arrives, and comes back when it does not. */
import type { Terminal } from '~/platform/visible';
import { type Finding, findDkim, findDmarc, findMx, findSpf, type MailResolver } from './mail-dns.server';

export interface MailDnsParts {
  resolver: MailResolver;
  /** Every mailbox that the site mails to, and whose it is. */
  mailboxes: readonly { name: string; address: string | undefined }[];
  mailFrom: string;
  mailBounces: string;
}

const VERDICTS: Record<Finding['verdict'], string> = { found: 'goed', missing: 'ONTBREEKT', unknown: 'NIET TE WETEN' };

/** @param selector of the key that the mail server signs with @returns 0 when all was found; 1 when something is missing or cannot be known */
export async function mailDnsCommand(
  selector: string | undefined,
  parts: MailDnsParts,
  { write }: Terminal,
): Promise<number> {
  let worst = 0;
  const show = ({ record, domain, verdict, says }: Finding) => {
    write(`${record}  ${domain}  ${VERDICTS[verdict]}: ${says}`);
    if (verdict !== 'found') worst = 1;
  };
  for (const { name } of parts.mailboxes.filter(({ address }) => address === undefined)) {
    write(`MX  ${name}  ONTBREEKT: geen postvak`);
    worst = 1;
  }
  for (const domain of receivingDomains(parts)) show(await findMx(domain, parts.resolver));
  const [from, bounces] = [domainOf(parts.mailFrom), domainOf(parts.mailBounces)];
  for (const domain of new Set([from, bounces])) show(await findSpf(domain, parts.resolver));
  show(await dkim(from, selector, parts.resolver));
  show(await findDmarc(from, parts.resolver));
  write(
    'Of de mailserver van de site in SPF staat, en of hij ondertekent, is hier niet te zien: bekijk de koppen van een proefmail.',
  );
  if (from !== bounces)
    write(`SPF telt voor DMARC alleen als ${from} en ${bounces} bij hetzelfde domein horen; anders telt DKIM.`);
  return worst;
}

async function dkim(domain: string, selector: string | undefined, resolver: MailResolver): Promise<Finding> {
  if (selector) return findDkim(domain, selector, resolver);
  const says = 'geef de selector mee (s= in de kop DKIM-Signature van een proefmail): ... dns SELECTOR';
  return { record: 'DKIM', domain, verdict: 'unknown', says };
}

/** Those of the mailboxes, and where mail comes back to. */
function receivingDomains({ mailboxes, mailBounces }: MailDnsParts): Set<string> {
  const addresses = [...mailboxes.map(({ address }) => address), mailBounces].filter(
    (address) => address !== undefined,
  );
  return new Set(addresses.map(domainOf));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
