import { describe, expect, it } from 'vitest';
import { DEVICES } from '~/content/devices';
import { type Browser, isInHand } from './device-in-hand';

/** Of all devices there is advice for: each browser is one of them, or none. */
function devicesInHand(browser: Browser): string[] {
  return Object.entries(DEVICES).flatMap(([name, sign]) => (sign && isInHand(browser, sign.source) ? [name] : []));
}

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';

const known: [string, string, Browser][] = [
  ['Safari on an iPhone', 'iphone', { userAgent: `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, touchPoints: 5 }],
  [
    'Safari on an iPad that calls itself a Macintosh',
    'iphone',
    { userAgent: `${MAC} Version/18.6 Safari/605.1.15`, touchPoints: 5 },
  ],
  ['Safari on a Mac', 'mac', { userAgent: `${MAC} Version/18.6 Safari/605.1.15`, touchPoints: 0 }],
  ['Chrome on Android', 'chrome-telefoon', { userAgent: `${ANDROID} Chrome/141.0.0.0 Mobile Safari/537.36` }],
  [
    'Chrome on an iPhone',
    'chrome-telefoon',
    { userAgent: `${IPHONE} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1`, touchPoints: 5 },
  ],
  [
    'Samsung Internet',
    'samsung',
    { userAgent: `${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36` },
  ],
  [
    'Firefox on Android',
    'firefox-telefoon',
    { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0' },
  ],
  [
    'Firefox on an iPhone',
    'firefox-telefoon',
    { userAgent: `${IPHONE} FxiOS/143.0 Mobile/15E148 Safari/605.1.15`, touchPoints: 5 },
  ],
  [
    'Instagram on an iPhone',
    'app',
    { userAgent: `${IPHONE} Mobile/22G86 Instagram 390.0.0.28.85 (iPhone14,5; iOS 18_6; nl_BE; nl; scale=3.00)` },
  ],
  [
    'Facebook on an iPhone',
    'app',
    { userAgent: `${IPHONE} Mobile/22G86 [FBAN/FBIOS;FBAV/530.0.0.44.70;FBDV/iPhone14,5;FBMD/iPhone;FBLC/nl_BE]` },
  ],
  [
    'Facebook on Android',
    'app',
    {
      userAgent:
        'Mozilla/5.0 (Linux; Android 15; SM-S921B Build/AP3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.7390.43 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/530.0.0.38.73;]',
    },
  ],
  [
    'TikTok on Android',
    'app',
    { userAgent: `${ANDROID} Version/4.0 Chrome/141.0.0.0 Mobile Safari/537.36 trill_410203 BytedanceWebview/d8a21c6` },
  ],
  [
    'Chrome on Windows',
    'computer-chrome',
    {
      userAgent: `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`,
      brands: ['Google Chrome', 'Not?A_Brand', 'Chromium'],
    },
  ],
  ['Edge on Windows', 'computer-chrome', { userAgent: `${WINDOWS} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0` }],
  [
    'a Chromebook with a touch screen',
    'computer-chrome',
    {
      userAgent: `${LINUX.replace('Linux x86_64', 'CrOS x86_64 14541.0.0')} Chrome/141.0.0.0 Safari/537.36`,
      touchPoints: 10,
    },
  ],
  ['Chromium on Linux', 'computer-chrome', { userAgent: `${LINUX} Chrome/141.0.0.0 Safari/537.36` }],
  [
    'Firefox on Windows',
    'computer-firefox',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0' },
  ],
  [
    'Firefox on Linux',
    'computer-firefox',
    { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
  ],
];

const unknown: [string, Browser][] = [
  ['Edge on Android', { userAgent: `${ANDROID} Chrome/141.0.0.0 Mobile Safari/537.36 EdgA/141.0.0.0` }],
  ['Opera on Windows', { userAgent: `${WINDOWS} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0` }],
  [
    'Brave, which says so only in its brands',
    { userAgent: `${WINDOWS} Chrome/141.0.0.0 Safari/537.36`, brands: ['Brave', 'Not?A_Brand', 'Chromium'] },
  ],
  [
    'DuckDuckGo on an iPhone',
    { userAgent: `${IPHONE} Version/18.6 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`, touchPoints: 5 },
  ],
  ['an app on an iPhone that does not say which', { userAgent: `${IPHONE} Mobile/15E148`, touchPoints: 5 }],
  [
    'Chrome on a tablet that asks for pages made for computers, or a laptop with a touch screen',
    { userAgent: `${LINUX} Chrome/141.0.0.0 Safari/537.36`, touchPoints: 5 },
  ],
  ['Silk on a Kindle', { userAgent: `${ANDROID} Silk/120.4.1 like Chrome/120.0.6099.230 Safari/537.36` }],
  ['a text browser', { userAgent: 'w3m/0.5.3+git20230121' }],
  ['nothing at all', { userAgent: '' }],
];

describe('the device in hand', () => {
  it.each(known)('%s', (_, device, browser) => expect(devicesInHand(browser)).toEqual([device]));

  it.each(unknown)('is not guessed: %s', (_, browser) => expect(devicesInHand(browser)).toEqual([]));
});
