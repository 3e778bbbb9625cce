import { expect, test } from 'vitest';
import { allowedMethods, type KnownRoute, takesMethod } from '~/platform/site-map.server';
import { createPathJudge, pathFromOldName, pathOf } from './paths.server';

const page: KnownRoute = { methods: ['GET'], cached: true };
const map = {
  known: new Map([
    ['/', page],
    ['/kinderen', page],
  ]),
  redirects: new Map([
    ['/nl', '/'],
    ['/home', '/'],
    ['/nl/soorten/*', '/kinderen'],
    ['/nl/soorten/oud', '/'],
  ]),
  entrance: (host: string) => (host.startsWith('teens.') ? '/jongeren' : undefined),
  missing: () => '/niet-gevonden',
};
const judge = createPathJudge(map);

test.each([
  ['/', { kind: 'known' }],
  ['/kinderen', { kind: 'known' }],
  ['/kinderen/', { kind: 'moved', status: 308, to: '/kinderen' }],
  ['/nl', { kind: 'moved', status: 301, to: '/' }],
  ['/nl/', { kind: 'moved', status: 301, to: '/' }],
  ['/nl/soorten/oud', { kind: 'moved', status: 301, to: '/' }],
  ['/nl/soorten/pesten', { kind: 'moved', status: 301, to: '/kinderen' }],
  ['/nl/soorten/pesten/op-school/', { kind: 'moved', status: 301, to: '/kinderen' }],
  [`/nl/soorten${'/x'.repeat(5000)}`, { kind: 'moved', status: 301, to: '/kinderen' }],
  ['/nl/soorten', { kind: 'unknown' }],
  ['/nl/soortenx/pesten', { kind: 'unknown' }],
  ['/kinderen//', { kind: 'moved', status: 308, to: '/kinderen' }],
  ['//', { kind: 'moved', status: 308, to: '/' }],
  ['//evil.example/', { kind: 'unknown' }],
  ['/\\evil.example/', { kind: 'unknown' }],
  ['/kinderen.data', { kind: 'unknown' }],
  ['/_root.data', { kind: 'unknown' }],
  ['/__manifest', { kind: 'unknown' }],
  ['/%6binderen', { kind: 'moved', status: 308, to: '/kinderen' }],
  [`/kinderen${'.'.repeat(300)}`, { kind: 'unknown' }],
  ['http://localhost/kinderen', { kind: 'unknown' }],
  ['*', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
])('%s', (path, verdict) => {
  expect(judge(path)).toEqual(verdict);
});

test('an address that must look as if it were not there is not told by its other spellings', () => {
  const hidden = createPathJudge(map, (path) => path !== '/kinderen');
  for (const path of ['/kinderen/', '/Kinderen', '/kinderen.']) expect(hidden(path)).toEqual({ kind: 'unknown' });
  expect(hidden('//')).toEqual({ kind: 'moved', status: 308, to: '/' });
});

test('the query is no part of the path', () => {
  expect(pathOf('/kinderen?a=/b?c')).toBe('/kinderen');
  expect(pathOf('/kinderen')).toBe('/kinderen');
});

test('HEAD comes with GET and with nothing else', () => {
  expect(allowedMethods(['GET', 'POST'])).toBe('GET, HEAD, POST');
  expect(takesMethod(['GET', 'POST'], 'HEAD')).toBe(true);
  expect(takesMethod(['GET', 'POST'], 'PUT')).toBe(false);
  expect(takesMethod(['POST'], 'HEAD')).toBe(false);
});

test.each([
  ['teens.1712.be', '/', '/jongeren'],
  ['teens.1712.be', '/home', '/jongeren'],
  ['teens.1712.be', '/weg', '/jongeren'],
  ['teens.1712.be', '/nl/soorten/pesten', '/kinderen'],
  ['teens.1712.be', '/kinderen', '/kinderen'],
  ['1712.be', '/', '/'],
  ['1712.be', '/home', '/'],
  ['1712.be', '/weg', '/weg'],
  ['1712.be', '//evil.example/', '//evil.example/'],
  ['1712.be', 'http://evil.example/', '/'],
])('who asked the old name %s for %s is sent to %s', (host, path, to) => {
  expect(pathFromOldName(map, judge, host, path)).toBe(to);
});
