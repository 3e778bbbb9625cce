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
  });

  const PROXY = '10.1.2.3';

  it.each([
    ['what stands before it', '198.51.100.1, 192.0.2.1', 1, '192.0.2'],
    ['much before it', `${'198.51.100.1,'.repeat(500)} 192.0.2.1`, 1, '192.0.2'],
    ['an empty place before it', ', , 192.0.2.1', 1, '192.0.2'],
    ['a line break before it', 'kwaad\t, 192.0.2.1', 1, '192.0.2'],
    ['an address of this machine before it', '127.0.0.1, 192.0.2.1', 1, '192.0.2'],
    ['a made-up one before those of two proxies', '198.51.100.7, 192.0.2.1, 203.0.113.9', 2, '192.0.2'],
  ])('cannot be moved by %s', (_, forwarded, trustProxy, network) => {
    expect(networkOf({ 'x-forwarded-for': forwarded }, PROXY, trustProxy)).toBe(network);
  });

  it.each([
    ['fewer addresses than proxies', '198.51.100.1', 2],
    ['a word', 'kwaad', 1],
    ['"unknown"', '192.0.2.1, unknown', 1],
    ['nothing', '', 1],
    ['nothing in the last place', '192.0.2.1, ', 1],
    ['a number too large', '192.0.2.256', 1],
    ['a whole network', '192.0.2.0/24', 1],
    ['an obfuscated name', '_hidden', 1],
  ])('takes the connection when the header holds %s', (_, forwarded, trustProxy) => {
    expect(networkOf({ 'x-forwarded-for': forwarded }, PROXY, trustProxy)).toBe('10.1.2');
    expect(networkOf({ 'x-forwarded-for': forwarded }, '127.0.0.1', trustProxy)).toBeNull();
  });

  it.each([
    ['192.0.2.1:54321', '192.0.2'],
    ['[2001:db8:12::1]:443', '2001:db8:12'],
    ['[2001:db8:12::1]', '2001:db8:12'],
    ['::ffff:192.0.2.1', '192.0.2'],
  ])('reads %s as proxies write it', (forwarded, network) => {
    expect(networkOf({ 'x-forwarded-for': forwarded }, PROXY, 1)).toBe(network);
  });
});
