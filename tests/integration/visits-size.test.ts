/** How large the store becomes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addresses, isForm } from '~/addresses/addresses';
import type { VisitSection } from '~/visits/event';
import { reportOf } from '~/visits/report';
import { simulateVisits } from '../support/simulated-month';
import { TestVisits } from './visits-store';

const MEGABYTE = 1_000_000;

it('stays under 20 MB with 30,000 views a day of all pages for 90 days', async () => {
  const test = new TestVisits();
  const visits = test.count(await test.openStore());
  const pages = [...addresses]
    .filter(([, address]) => !isForm(address))
    .map(([path, { folder }], at): [string, VisitSection, number] => [path, folder, 100 / (at + 5)]);
  expect(pages.length).toBeGreaterThan(50);
  await simulateVisits({
    ...{ visits, from: '2026-09-01', days: 90, viewsPerDay: 30_000, pages },
    setNow: (moment) => {
      test.now = moment;
    },
  });
  const months = await visits.months({ from: '2026-08-31', to: '2026-11-30' });
  expect(reportOf(...months).views).toBeGreaterThan(2_600_000);
  const sizes = readdirSync(test.folder).map((name) => statSync(join(test.folder, name)).size);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  process.stdout.write(`the store of 90 days: ${(size / MEGABYTE).toFixed(1)} MB\n`);
  expect(size).toBeLessThan(20 * MEGABYTE);
  await test.end();
});
