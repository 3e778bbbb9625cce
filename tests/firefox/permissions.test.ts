/** What Firefox writes of a visit into its list of permissions, which no menu shows. The decision about it is docs/decisions/0010. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { rowsOf } from '../support/profile';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';
import { eventually, press, startFirefox } from './firefox';

const DAY = 86_400_000;
/** By our Cross-Origin-Opener-Policy, on every page; and by whoever touches a page, whatever its headers. */
const OPENED = { type: 'highValueCOOP', days: 30 };
const TOUCHED = { type: 'storageAccessAPI', days: 45 };

let mailbox: MailServer;
let site: Site;
let profile: string;

beforeAll(async () => {
  mailbox = await startMailServer();
  site = await startSite({ smtpUrl: mailbox.url });
});

afterAll(async () => {
  await site.remove();
  await mailbox.stop();
});

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), '1712-profile-'));
});

afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

/** Opens a page, touches it when told to, and closes the browser. @returns the rows that name this machine */
async function rowsAfter({ touch, inPrivate }: { touch: boolean; inPrivate: boolean }) {
  const browser = await startFirefox({ script: true, profile, inPrivate });
  const page = await browser.newPage();
  await page.goto(`${site.url}/kinderen`);
  if (touch) {
    await page.click('h1');
    await press(page, 'main a[href="/kinderen/pesten"]');
    await eventually(
      () => page.evaluate(() => document.activeElement?.localName),
      (focused) => focused === 'h1',
    );
  }
  await browser.close();
  const file = join(profile, 'permissions.sqlite');
  if (!existsSync(file)) return [];
  const rows = await rowsOf(
    file,
    'select origin, type, expireTime - modificationTime as lasts from moz_perms order by type',
  );
  return rows.map(({ origin, type, lasts }) => ({ origin, type, days: Math.round(Number(lasts) / DAY) }));
}

test('who only opens a page leaves the name of the site for 30 days', async () => {
  expect(await rowsAfter({ touch: false, inPrivate: false })).toEqual([{ origin: 'http://localhost', ...OPENED }]);
});

test('who touches it leaves that name for 45 days besides, and never which page', async () => {
  expect(await rowsAfter({ touch: true, inPrivate: false })).toEqual([
    { origin: 'http://localhost', ...OPENED },
    { origin: site.url, ...TOUCHED },
  ]);
});

test('in a private window nothing is left', async () => {
  expect(await rowsAfter({ touch: true, inPrivate: true })).toEqual([]);
});
