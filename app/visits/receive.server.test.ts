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

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'curl/8.5.0',
  ])('does not count a robot: %s', (robot) => {
    expect(receive({ 'User-Agent': robot })).toEqual({ status: 202, views: 0 });
  });

  it.each([
    'Mozilla/5.0 (Linux; Android 9; CUBOT NOTE 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/92.0.4515.159 Mobile Safari/537.36',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 13_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 330.0.0.0',
    'Mozilla/5.0 (Windows NT 10.0; rv:78.0) Gecko/20100101 Firefox/78.0',
  ])('counts who reads in %s', (browser) => {
    expect(receive({ 'User-Agent': browser })).toEqual({ status: 202, views: 1 });
  });

  it.each([
    { 'Sec-Purpose': 'prefetch;prerender' },
    { 'Sec-Purpose': 'prefetch' },
    { Purpose: 'prefetch' },
    { 'X-Purpose': 'preview' },
    { 'X-Moz': 'prefetch' },
  ])('does not count a page that is loaded ahead, with %j', (headers: Record<string, string>) => {
    expect(receive(headers)).toEqual({ status: 202, views: 0 });
  });

  it('counts with the signals switched off', () => {
    expect(receive({ 'Sec-GPC': '0', DNT: '0' })).toEqual({ status: 202, views: 1 });
  });

  it('refuses what is not an event', () => {
    expect(receive({}, 'hello')).toEqual({ status: 400, views: 0 });
  });

  it('reads no cookie, address or referrer, and keeps nothing of the name of the browser', () => {
    const read = new Set<string>();
    const recorded: VisitEvent[] = [];
    const browser = 'Mozilla/5.0 (Windows NT 10.0; rv:78.0) Gecko/20100101 Firefox/78.0';
    const headers = new Headers({ 'Content-Type': 'text/plain', 'User-Agent': browser, Cookie: 'y', Referer: 'z' });
    function get(name: string) {
      read.add(name);
      return headers.get(name);
    }
    receiveEvent({ get }, body, rules, recorded.push.bind(recorded));
    const ahead = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
    expect([...read].sort()).toEqual(
      ['content-type', 'dnt', 'sec-fetch-site', 'sec-gpc', 'user-agent', ...ahead].sort(),
    );
    expect(recorded).toEqual([{ page: '/', section: 'everyone', device: 'larger', referrer: 'direct' }]);
  });
});
