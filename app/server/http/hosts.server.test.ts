import { expect, test } from 'vitest';
import { createHostCheck } from './hosts.server';

const live = { siteUrl: new URL('https://www.1712.be'), siteAliases: ['1712.be', 'teens.1712.be'], trustProxy: 0 };
const local = { siteUrl: new URL('http://localhost:3000'), siteAliases: [], trustProxy: 0 };

test.each([
  ['www.1712.be', 'ours'],
  ['WWW.1712.be', 'ours'],
  ['www.1712.be:443', 'ours'],
  ['1712.be', { alias: '1712.be' }],
  ['Teens.1712.be:443', { alias: 'teens.1712.be' }],
  ['www.1712.be.', { alias: 'www.1712.be' }],
  ['WWW.1712.be.:443', { alias: 'www.1712.be' }],
  ['teens.1712.be.', { alias: 'teens.1712.be' }],
  ['www.1712.be..', 'foreign'],
  ['.', 'foreign'],
  ['iemand@www.1712.be', 'foreign'],
  ['www.1712.be:8080', 'foreign'],
  ['www.1712.be.evil.example', 'foreign'],
  ['localhost', 'foreign'],
  ['', 'absent'],
  [undefined, 'absent'],
])('the live site takes host %s as %j', (host, verdict) => {
  expect(createHostCheck(live)(host === undefined ? {} : { host })).toEqual(verdict);
});

test.each([
  ['localhost:3000', 'ours'],
  ['127.0.0.1:41234', 'ours'],
  ['[::1]:3000', 'ours'],
  ['www.localhost', 'ours'],
  ['localhost.:3000', { alias: 'localhost' }],
  ['localhost.evil.example', 'foreign'],
  ['127.0.0.1.evil.example', 'foreign'],
  ['192.168.1.7', 'foreign'],
])('a site on this machine takes host %s as %j', (host, verdict) => {
  expect(createHostCheck(local)({ host })).toEqual(verdict);
});

test('X-Forwarded-Host counts only behind a trusted proxy, and then the value that proxy added', () => {
  const headers = { host: 'www.1712.be', 'x-forwarded-host': 'www.1712.be, evil.example' };
  expect(createHostCheck(live)(headers)).toBe('ours');
  expect(createHostCheck({ ...live, trustProxy: 1 })(headers)).toBe('foreign');
  expect(createHostCheck({ ...live, trustProxy: 2 })(headers)).toBe('ours');
});
