import { describe, expect, it } from 'vitest';
import { type KnownSites, referrerName } from './referrer';

const sites: KnownSites = {
  isOwnHost: (hostname) => hostname === '1712.be' || hostname === 'localhost',
  partners: ['awel.be', 'www.caw.be', 'vrt.be', 'sporza.vrt.be'],
};
const nameOf = (referrer: string | null | undefined) => referrerName(referrer, sites);

describe('where a page view came from', () => {
  it('is direct when the browser tells nothing', () => {
    expect([null, undefined, ''].map(nameOf)).toEqual(['direct', 'direct', 'direct']);
  });

  it('is empty for our own site, whatever the port or path', () => {
    expect(['https://1712.be', 'http://localhost:3000/kinderen'].map(nameOf)).toEqual(['', '']);
  });

  it('names a partner with and without www and by its subdomains', () => {
    const referrers = ['https://awel.be/x?y=1', 'https://www.awel.be', 'https://chat.awel.be:8443/', 'https://caw.be'];
    expect(referrers.map(nameOf)).toEqual(['awel.be', 'awel.be', 'awel.be', 'caw.be']);
  });

  it('takes the narrowest partner', () => {
    expect(nameOf('https://m.sporza.vrt.be/')).toBe('sporza.vrt.be');
    expect(nameOf('https://www.vrt.be/vrtnws')).toBe('vrt.be');
  });

  it.each([
    'https://notawel.be/',
    'https://awel.be.evil.example/',
    'https://evil.example/awel.be',
    'https://awel.be@evil.example/',
    'android-app://com.facebook.katana/',
    'data:text/html,awel.be',
    'javascript:alert(1)',
    'null',
    'awel.be',
    'https://',
    '\u0000',
  ])('calls every other text "andere": %j', (referrer) => {
    expect(nameOf(referrer)).toBe('andere');
  });
});
