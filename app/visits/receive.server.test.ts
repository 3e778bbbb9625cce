import { describe, expect, it } from 'vitest';
import type { EventRules, VisitEvent } from './event';
import { receiveEvent } from './receive.server';

const rules: EventRules = {
  isOwnHost: (hostname) => hostname === '1712.be',
  partners: [],
  countedSection: (path) => (path === '/' ? 'everyone' : null),
};
const body = JSON.stringify({ n: 'pageview', u: 'https://1712.be/', d: '1712.be', r: null, w: 1280 });

function receive(headers: Record<string, string>, text = body) {
  const recorded: VisitEvent[] = [];
  const status = receiveEvent(
    new Headers({ 'Content-Type': 'text/plain', ...headers }),
    text,
    rules,
    recorded.push.bind(recorded),
  );
  return { status, views: recorded.length };
}

describe('POST /api/event', () => {
  it('counts a page view of our own page', () => {
    expect(receive({ 'Sec-Fetch-Site': 'same-origin' })).toEqual({ status: 202, views: 1 });
    expect(receive({})).toEqual({ status: 202, views: 1 });
  });

  it.each([{ 'Sec-GPC': '1' }, { DNT: '1' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }])(
    'does not count, and says nothing about it, with %j',
    (headers) => {
      expect(receive(headers)).toEqual({ status: 202, views: 0 });
    },
  );

  it('counts with the signals switched off', () => {
    expect(receive({ 'Sec-GPC': '0', DNT: '0' })).toEqual({ status: 202, views: 1 });
  });

  it('refuses what is not an event', () => {
    expect(receive({}, 'hello')).toEqual({ status: 400, views: 0 });
  });

  it('reads no header that tells visitors apart', () => {
    const read: string[] = [];
    const headers = new Headers({ 'Content-Type': 'text/plain', 'User-Agent': 'x', Cookie: 'y', Referer: 'z' });
    function get(name: string) {
      read.push(name);
      return headers.get(name);
    }
    receiveEvent({ get }, body, rules, () => undefined);
    expect(read.filter((name) => !['content-type', 'dnt', 'sec-gpc', 'sec-fetch-site'].includes(name))).toEqual([]);
  });
});
