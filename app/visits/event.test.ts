import { describe, expect, it } from 'vitest';
import { type EventRules, MAXIMUM_EVENT_BYTES, parseEvent } from './event';

const rules: EventRules = {
  isOwnHost: (hostname) => hostname === '1712.be',
  partners: ['awel.be'],
  countedSection: (path) => (path === '/kinderen' ? 'children' : path === '/' ? 'everyone' : null),
};
const sent = { n: 'pageview', u: 'https://1712.be/kinderen', d: '1712.be', r: 'https://awel.be', w: 375, h: 0 };
const parse = (body: unknown, contentType: string | null = 'text/plain') =>
  parseEvent(contentType, typeof body === 'string' ? body : JSON.stringify(body), rules);
const counted = { page: '/kinderen', section: 'children', device: 'phone', referrer: 'awel.be' };

describe('an event that counts', () => {
  it('is reduced to page, section, device class and referrer', () => {
    const body = { ...sent, u: 'https://1712.be/kinderen?gclid=secret#secret', p: '{"email":"an@example.be"}' };
    expect(parse(body)).toEqual({ kind: 'counted', event: counted });
  });

  it('may have the long names that Plausible documents, as JSON', () => {
    const body = { name: 'pageview', url: sent.u, domain: sent.d, referrer: sent.r, props: { a: 1 } };
    const event = { ...counted, device: 'unknown' };
    expect(parse(body, 'application/json; charset=utf-8')).toEqual({ kind: 'counted', event });
  });

  it('counts the same page with and without a slash at the end', () => {
    expect(parse({ ...sent, u: 'https://1712.be/kinderen/' })).toEqual({ kind: 'counted', event: counted });
    expect(parse({ ...sent, u: 'https://1712.be' })).toMatchObject({ event: { page: '/', section: 'everyone' } });
  });

  it.each([
    [375, 'phone'],
    [599, 'phone'],
    [600, 'larger'],
    [1e9, 'larger'],
    [0, 'unknown'],
    [-5, 'unknown'],
    ['375', 'unknown'],
    [{ toString: 'x' }, 'unknown'],
    [undefined, 'unknown'],
  ])('knows a width of %j as %s', (w, device) => {
    expect(parse({ ...sent, w })).toMatchObject({ event: { device } });
  });

  it('needs no domain and no referrer', () => {
    expect(parse({ n: 'pageview', u: sent.u, r: null })).toMatchObject({ event: { referrer: 'direct' } });
  });
});

describe('an event that is not ours to count', () => {
  it.each([
    ['another name', { ...sent, n: 'Outbound Link: Click' }],
    ['a foreign page', { ...sent, u: 'https://evil.example/kinderen' }],
    ['a foreign domain', { ...sent, d: 'evil.example' }],
    ['a list of domains', { ...sent, d: '1712.be,evil.example' }],
    ['an unknown page', { ...sent, u: 'https://1712.be/an@example.be' }],
    ['a page that is never counted', { ...sent, u: 'https://1712.be/kinderen/contact' }],
    ['our name as user name', { ...sent, u: 'https://1712.be@evil.example/kinderen' }],
  ])('is passed over: %s', (_, body) => {
    expect(parse(body)).toEqual({ kind: 'ignored' });
  });
});

describe('a malformed event', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"n":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['deeply nested', '['.repeat(1000)],
    ['no name', { ...sent, n: undefined }],
    ['a name that is no text', { ...sent, n: {} }],
    ['no address', { ...sent, u: undefined }],
    ['an address that is none', { ...sent, u: '/kinderen' }],
    ['a script as address', { ...sent, u: 'javascript:alert(1)' }],
    ['a referrer that is no text', { ...sent, r: ['https://awel.be'] }],
    ['a domain that is no text', { ...sent, d: 7 }],
  ])('is refused: %s', (_, body) => {
    expect(parse(body)).toEqual({ kind: 'malformed' });
  });

  it.each([null, '', 'text/html', 'application/x-www-form-urlencoded', 'text/plainer'])('is of type %j', (type) => {
    expect(parse(sent, type)).toEqual({ kind: 'malformed' });
  });

  it('is larger than two kilobytes, counted in bytes', () => {
    const room = MAXIMUM_EVENT_BYTES - JSON.stringify({ ...sent, p: '' }).length;
    expect(parse({ ...sent, p: 'x'.repeat(room) }).kind).toBe('counted');
    expect(parse({ ...sent, p: 'x'.repeat(room + 1) })).toEqual({ kind: 'malformed' });
    expect(parse({ ...sent, p: '€'.repeat(room / 2) })).toEqual({ kind: 'malformed' });
  });
});
