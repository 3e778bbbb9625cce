import { expect, test } from 'vitest';
import { isSameSite } from './same-site.server';

const live = new URL('https://www.1712.be');
const local = new URL('http://localhost:3000');

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://www.1712.be' }, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  [{ origin: 'https://www.1712.be' }, true],
  [{ origin: 'https://www.1712.be.evil.example' }, false],
  [{ origin: 'http://www.1712.be' }, false],
  [{ origin: 'null' }, false],
  [{}, true],
])('%j on the live site: %s', (headers, verdict) => {
  expect(isSameSite(headers, live)).toBe(verdict);
});

test('on this machine any of its own names will do, as long as page and form are one', () => {
  expect(isSameSite({ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' }, local)).toBe(true);
  expect(isSameSite({ origin: 'http://127.0.0.1:5000', host: '127.0.0.1:4000' }, local)).toBe(false);
  expect(isSameSite({ origin: 'http://evil.example', host: 'evil.example' }, local)).toBe(false);
});
