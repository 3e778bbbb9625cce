/** The panel at moments that a test run seldom meets: it says what the JSON says, and fits on the first screen. */
import type { Page } from '@playwright/test';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { wordFaults } from './access/every-look';
import { PLAIN_LETTERS } from './access/letters';
import { styleWith } from './access/looks';
import { AUDIENCES, type Audience, SECTIONS } from './addresses';
import { expect, test } from './fixtures';
import { expectPanelSays, expectTrueHeadline, FIRST_SCREEN, panelBottoms, readAvailability } from './reachable';

const MOMENTS: Record<string, string> = {
  'a Tuesday afternoon': '2026-11-24T14:00:00+01:00',
  'a Tuesday evening': '2026-11-24T19:30:00+01:00',
  'a Friday late in the evening': '2026-11-27T23:10:00+01:00',
  'Christmas, a Friday': '2026-12-25T11:00:00+01:00',
  'the night in which the clock goes forward': '2027-03-28T01:58:00+01:00',
};

async function expectFirstScreen(page: Page, path: string) {
  for (const { name, css } of PLAIN_LETTERS) {
    await styleWith(page, css);
    for (const [way, bottom] of Object.entries(await panelBottoms(page))) {
      expect.soft(bottom, `${path}: the way to ${way} in ${name} ends at`).toBeLessThanOrEqual(FIRST_SCREEN);
    }
  }
  await styleWith(page, '');
}

async function expectSection(page: Page, site: Site, audience: Audience) {
  const now = await readAvailability(site, audience);
  for (const path of [`${SECTIONS.nl[audience]}/contact`, SECTIONS.nl[audience]]) {
    await page.goto(site.url + path);
    await expectFirstScreen(page, path);
  }
  await expectPanelSays(page, now);
  await expectTrueHeadline(page, now);
  expect.soft(await wordFaults(page)).toEqual([]);
  const holidays = now.channels.flatMap(({ holiday }) => (holiday ? [holiday.nl] : []));
  for (const holiday of holidays) await expect(page.getByText(holiday).first()).toBeVisible();
}

for (const [name, moment] of Object.entries(MOMENTS)) {
  test(`${name}: every section says who can be reached, on the first screen`, async ({ page, mailbox, watch }) => {
    const site = await startSiteAt(moment, mailbox.url);
    watch.allow(new RegExp(`^${site.url}/`));
    try {
      for (const audience of AUDIENCES) await expectSection(page, site, audience);
    } finally {
      await site.remove();
    }
  });
}
