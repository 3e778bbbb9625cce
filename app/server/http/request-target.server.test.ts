import { expect, test } from 'vitest';
import { usualTarget } from './request-target.server';

test.each([
  ['/kinderen?a=b', 'oud', '/kinderen?a=b'],
  ['http://www.1712.be/kinderen?a=b', 'www.1712.be', '/kinderen?a=b'],
  ['HTTPS://WWW.1712.be:443', 'WWW.1712.be:443', '/'],
  ['http://www.1712.be?a=/b', 'www.1712.be', '/?a=/b'],
  ['http://iemand@evil.example/', 'iemand@evil.example', '/'],
  ['http:///kinderen', '', '/kinderen'],
  ['//evil.example/', 'oud', '//evil.example/'],
  ['ftp://www.1712.be/', 'oud', 'ftp://www.1712.be/'],
  ['*', 'oud', '*'],
])('%s is for the host %j at %s', (url, host, path) => {
  const request = { url, headers: { host: 'oud' } };
  usualTarget(request);
  expect([request.headers.host, request.url]).toEqual([host, path]);
});
