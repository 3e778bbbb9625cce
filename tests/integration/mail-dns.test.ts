import { Resolver } from 'node:dns/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { mailDnsCommand } from '~/outbox/mail-dns-command.server';
import { type NameServer, startNameServer, type Zone } from '../support/dns';

const RIGHT: Zone = {
  'MX team.example': ['mx2.provider.example', 'mx.provider.example'],
  'MX 1712.example': ['mx.provider.example'],
  'TXT 1712.example': ['iets anders', 'v=spf1 include:provider.example -all'],
  'TXT bounces.1712.example': ['v=spf1 include:provider.example -all'],
  'MX bounces.1712.example': ['mx.provider.example'],
  'TXT mail._domainkey.1712.example': [`v=DKIM1; k=rsa; p=${'MIIB'.repeat(98)}`],
  'TXT _dmarc.1712.example': ['v=DMARC1; p=reject'],
};

let server: NameServer;
afterEach(() => server.stop());

async function check(zone: Zone, selector?: string) {
  server = await startNameServer(zone);
  const resolver = new Resolver({ timeout: 5000, tries: 1 });
  resolver.setServers([server.address]);
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const mailboxes = [{ name: 'limburg', address: 'limburg@team.example' }];
  const addresses = { mailFrom: 'website@1712.example', mailBounces: 'terug@bounces.1712.example' };
  const code = await mailDnsCommand(selector, { resolver, mailboxes, ...addresses }, { write, writeError: write });
  return { code, lines };
}

describe('npm run outbox -- dns', () => {
  it('says what it finds, and ends with 0 only when all of it is there', async () => {
    const { code, lines } = await check(RIGHT, 'mail');
    expect(code).toBe(0);
    expect(lines.slice(0, 6)).toEqual([
      expect.stringMatching(/^MX {2}team\.example {2}goed: mx2?\.provider\.example, mx2?\.provider\.example$/),
      'MX  bounces.1712.example  goed: mx.provider.example',
      'SPF  1712.example  goed: v=spf1 include:provider.example -all',
      'SPF  bounces.1712.example  goed: v=spf1 include:provider.example -all',
      expect.stringMatching(/^DKIM {2}1712\.example {2}goed: v=DKIM1; k=rsa; p=(MIIB){98}$/),
      'DMARC  1712.example  goed: v=DMARC1; p=reject',
    ]);
  });

  it.each<[string, Zone, string]>([
    ['no MX and no address', { 'MX team.example': [], 'TXT team.example': ['x'] }, 'MX  team.example  ONTBREEKT'],
    ['a domain that takes no mail', { 'MX team.example': ['.'] }, 'MX  team.example  ONTBREEKT'],
    ['a name server that cannot say', { 'MX team.example': 'SERVFAIL' }, 'MX  team.example  NIET TE WETEN'],
    ['no SPF', { 'TXT 1712.example': ['v=spf10 nee'] }, 'SPF  1712.example  ONTBREEKT'],
    ['two SPF', { 'TXT 1712.example': ['v=spf1 -all', 'v=spf1 ~all'] }, 'SPF  1712.example  ONTBREEKT'],
    ['another key', { 'TXT mail._domainkey.1712.example': [] }, 'DKIM  1712.example  ONTBREEKT'],
    [
      'a key that was taken back',
      { 'TXT mail._domainkey.1712.example': ['v=DKIM1; p='] },
      'DKIM  1712.example  ONTBREEKT',
    ],
    ['no DMARC', { 'TXT _dmarc.1712.example': [] }, 'DMARC  1712.example  ONTBREEKT'],
    ['a DMARC that cannot be asked', { 'TXT _dmarc.1712.example': 'SERVFAIL' }, 'DMARC  1712.example  NIET TE WETEN'],
  ])('says so and ends with 1: %s', async (_name, change, expected) => {
    const { code, lines } = await check({ ...RIGHT, ...change }, 'mail');
    expect(code).toBe(1);
    const wrong = lines.filter((line) => / (ONTBREEKT|NIET TE WETEN)/.test(line));
    expect(wrong).toEqual([expect.stringMatching(new RegExp(`^${expected}: `))]);
  });

  it('guesses no selector: without one it cannot know about DKIM', async () => {
    const { code, lines } = await check(RIGHT);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('NIET TE WETEN'))).toEqual([expect.stringContaining('SELECTOR')]);
  });

  it('takes the address of a name without MX, as mail servers do', async () => {
    const { code, lines } = await check({ ...RIGHT, 'MX team.example': [], 'A team.example': ['192.0.2.7'] }, 'mail');
    expect([code, lines[0]]).toEqual([0, expect.stringContaining('geen MX')]);
  });
});
