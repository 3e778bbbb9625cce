/** What DNS says about the mail of the site: only what stands there, and what cannot be known from it. */
import { errorCode } from '~/platform/database/database-error.server';

/** The part of node:dns that is needed; a test asks a server of its own. */
export interface MailResolver {
  resolveMx(name: string): Promise<{ exchange: string; priority: number }[]>;
  resolveTxt(name: string): Promise<string[][]>;
  resolve4(name: string): Promise<string[]>;
  resolve6(name: string): Promise<string[]>;
}

export interface Finding {
  record: 'MX' | 'SPF' | 'DKIM' | 'DMARC';
  domain: string;
  /** `unknown`: the question could not be put, or had no answer. */
  verdict: 'found' | 'missing' | 'unknown';
  /** For the operator, in Dutch: what was found or why not. */
  says: string;
}

type Answer<Value> = { value: Value } | { fault: 'missing' | 'unknown'; code: string };

const NOTHING_THERE = ['ENODATA', 'ENOTFOUND'];

/** Where mail for this domain goes. */
export async function findMx(domain: string, resolver: MailResolver): Promise<Finding> {
  const is = (verdict: Finding['verdict'], says: string): Finding => ({ record: 'MX', domain, verdict, says });
  const answer = await ask(() => resolver.resolveMx(domain));
  if ('value' in answer) {
    const hosts = answer.value.sort((one, other) => one.priority - other.priority).map(({ exchange }) => exchange);
    const takesNone = hosts.every((host) => host === '' || host === '.');
    return takesNone ? is('missing', 'dit domein zegt dat het geen mail aanneemt') : is('found', hosts.join(', '));
  }
  if (answer.fault === 'unknown') return is('unknown', `geen antwoord van DNS (${answer.code})`);
  const [four, six] = [await ask(() => resolver.resolve4(domain)), await ask(() => resolver.resolve6(domain))];
  if ('value' in four || 'value' in six) return is('found', 'geen MX: mail gaat naar het adres van de naam zelf');
  return is('missing', 'er is geen MX en geen adres: mail naar dit domein komt nergens aan');
}

/** Who may send for this domain. Whether our own mail server is among them cannot be known here. */
export async function findSpf(domain: string, resolver: MailResolver): Promise<Finding> {
  const found = await findTexts(domain, /^v=spf1( |$)/i, resolver);
  return finding('SPF', domain, found, (texts) =>
    texts.length === 1 ? null : 'er staan er meer dan één: dan geldt er geen',
  );
}

/** The key that a mail server signs with. Its name cannot be found out, only asked for. */
export async function findDkim(domain: string, selector: string, resolver: MailResolver): Promise<Finding> {
  const found = await findTexts(`${selector}._domainkey.${domain}`, /(^|;)\s*p=/i, resolver);
  return finding('DKIM', domain, found, (texts) =>
    texts.some((text) => /(^|;)\s*p=\s*[A-Za-z0-9+/]/.test(text)) ? null : 'de sleutel is leeg: hij is ingetrokken',
  );
}

/** What receivers do with mail that is not from us; of the domain itself or the nearest one above it that says so. */
export async function findDmarc(domain: string, resolver: MailResolver): Promise<Finding> {
  const labels = domain.split('.');
  for (let depth = 0; depth < Math.max(1, labels.length - 1); depth += 1) {
    const owner = labels.slice(depth).join('.');
    const found = await findTexts(`_dmarc.${owner}`, /^v=DMARC1\s*(;|$)/i, resolver);
    if ('value' in found || found.fault === 'unknown') return finding('DMARC', domain, found, () => null);
  }
  return finding('DMARC', domain, { fault: 'missing', code: 'ENODATA' }, () => null);
}

function finding(
  record: Finding['record'],
  domain: string,
  answer: Answer<string[]>,
  faultOf: (texts: string[]) => string | null,
): Finding {
  if ('value' in answer) {
    const fault = faultOf(answer.value);
    return { record, domain, verdict: fault ? 'missing' : 'found', says: fault ?? answer.value.join(' | ') };
  }
  const says = answer.fault === 'missing' ? 'staat er niet' : `geen antwoord van DNS (${answer.code})`;
  return { record, domain, verdict: answer.fault, says };
}

async function findTexts(name: string, kind: RegExp, resolver: MailResolver): Promise<Answer<string[]>> {
  const answer = await ask(() => resolver.resolveTxt(name));
  if (!('value' in answer)) return answer;
  const texts = answer.value.map((pieces) => pieces.join('')).filter((text) => kind.test(text));
  return texts.length > 0 ? { value: texts } : { fault: 'missing', code: 'ENODATA' };
}

async function ask<Value>(question: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await question() };
  } catch (error) {
    const code = errorCode(error);
    return { fault: NOTHING_THERE.includes(code) ? 'missing' : 'unknown', code };
  }
}
