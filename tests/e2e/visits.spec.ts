/** The figures of visits as the coordinator meets them: a key, a month, and tables that can be read by everyone. */

import { createLog } from '~/platform/log.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { createVisits } from '~/visits/visits.server';
import { simulateVisits } from '../support/simulated-month';
import { type Site, startSite } from '../support/site';
import { accessFaults } from './access/every-look';
import { htmlFaults } from './checks';
import { test as base, expect } from './fixtures';

const TOKEN = 'sleutel-van-de-coordinator';
const PATH = '/beheer/bezoek';
/** The last day of a month, so that nothing of it is still to come. */
const DAY = '2026-10-31';
const MOMENT = '2026-11-02T10:00:00+01:00';

/** A day of visits, as if it had been counted by the site. */
async function fillStore({ dataDir }: Site) {
  const log = createLog('error');
  const database = await openSiteDatabase({ dataDir, log, ballastBytes: 0 });
  let now = new Date(DAY);
  const visits = createVisits({ database: database.kysely, log, now: () => now, plausible: null });
  const setNow = (moment: Date) => {
    now = moment;
  };
  await simulateVisits({ visits, from: DAY, days: 1, viewsPerDay: 3000, setNow });
  await visits.stop();
  await database.close();
}

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const CLOCK_AHEAD = String(Date.parse(MOMENT) - Date.now());
      const NODE_OPTIONS = '--import ./tests/support/other-clock.mjs';
      const environment = { NODE_OPTIONS, CLOCK_AHEAD, OPERATIONS_TOKEN: TOKEN };
      const site = await startSite({ smtpUrl: mailbox.url, environment });
      await fillStore(site);
      await use(site);
      await site.remove();
    },
    { scope: 'worker' },
  ],
});

for (const script of [true, false]) {
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('a wrong key shows nothing and keeps the month; the right one shows it', async ({ page, watch }) => {
      watch.allow(/status of 401/);
      await page.goto(PATH);
      await page.getByLabel('Maand').selectOption('oktober 2026');
      await page.getByLabel('Sleutel').fill('fout');
      await page.getByRole('button', { name: 'Toon de cijfers' }).click();
      await expect(page.getByRole('alert')).toContainText('Deze sleutel is niet juist');
      await expect(page.getByLabel('Maand')).toHaveValue('2026-10');
      await expect(page.getByRole('table')).toHaveCount(0);
      await page.getByLabel('Sleutel').fill(TOKEN);
      await page.getByRole('button', { name: 'Toon de cijfers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bezoek aan de website in oktober 2026');
      await expect(page.getByRole('table').first()).toBeVisible();
      await expect(page.getByLabel('Sleutel')).toHaveValue('');
      expect(new URL(page.url()).search).toBe('');
      expect(await page.context().cookies()).toEqual([]);
    });
  });
}

test('its tables and charts can be read by everyone', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setExtraHTTPHeaders({ Authorization: `Bearer ${TOKEN}` });
  const answer = await page.goto(PATH);
  expect(await htmlFaults((await answer?.text()) ?? '')).toEqual([]);
  const month = await fetch(`${site.url}${PATH}`, {
    method: 'POST',
    body: new URLSearchParams({ token: TOKEN, month: '2026-10' }),
  });
  expect(await htmlFaults(await month.text())).toEqual([]);
  await page.setExtraHTTPHeaders({});
  await page.goto(PATH);
  await page.getByLabel('Maand').selectOption('oktober 2026');
  await page.getByLabel('Sleutel').fill(TOKEN);
  await page.getByRole('button', { name: 'Toon de cijfers' }).click();
  await expect(page.locator('svg.chart').first()).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);
});
