import { describe, expect, it } from 'vitest';
import { networkOf } from './network.server';

describe('networkOf', () => {
  it.each([
    ['192.0.2.77', '192.0.2'],
    ['::ffff:192.0.2.77', '192.0.2'],
    ['2001:db8:12:3::1', '2001:db8:12'],
    ['2001:0DB8::1', '2001:db8:0'],
    ['fe80::1%eth0', 'fe80:0:0'],
  ])('takes of %s only %s', (address, network) => {
    expect(networkOf({}, address, 0)).toBe(network);
  });

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined, 'onbekend'])('knows nothing of %s', (address) => {
    expect(networkOf({}, address, 0)).toBeNull();
  });

  it('believes only the proxies it is told about', () => {
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 192.0.2.1' };
    expect(networkOf(headers, '127.0.0.1', 0)).toBeNull();
    expect(networkOf(headers, '127.0.0.1', 1)).toBe('192.0.2');
    expect(networkOf(headers, '127.0.0.1', 2)).toBe('203.0.113');
    expect(networkOf({ 'x-forwarded-for': 'kwaad' }, '127.0.0.1', 1)).toBeNull();
  });
});
