/** How large the store becomes: in a tenth of the days a tenth of the room; the full run counts all of them. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import type { VisitSection } from '~/visits/event';
import { reportOf } from '~/visits/report';
import { FULL_RUN } from '../support/full-run';
import { simulateVisits } from '../support/simulated-month';
import { TestVisits } from './visits-store';

const MEGABYTE = 1_000_000;
const DAYS = FULL_RUN ? 90 : 9;
/** The write-ahead log is as large after a day as after ninety: 256 pages, and what holds them. */
const LOG = 1.1 * MEGABYTE;
const ALLOWED = LOG + ((20 * MEGABYTE - LOG) * DAYS) / 90;
const VIEWS_PER_DAY = 30_000;

it(`keeps to 20 MB for 90 days with 30,000 views a day of all pages: ${DAYS} days`, async () => {
  const test = new TestVisits();
  const visits = test.count(await test.openStore());
  const pages = [...addresses]
    .filter(([, { typed }]) => !typed)
    .map(([path, { folder }], at): [string, VisitSection, number] => [path, folder, 100 / (at + 5)]);
  expect(pages.length).toBeGreaterThan(50);
  await simulateVisits({
    ...{ visits, from: '2026-09-01', days: DAYS, viewsPerDay: VIEWS_PER_DAY, pages },
    setNow: (moment) => {
      test.now = moment;
    },
  });
  const months = await visits.months({ from: '2026-08-31', to: '2026-11-30' });
  expect(reportOf(...months).views).toBeGreaterThan(0.96 * DAYS * VIEWS_PER_DAY);
  const sizes = readdirSync(test.folder).map((name) => statSync(join(test.folder, name)).size);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  process.stdout.write(`the store of ${DAYS} days: ${(size / MEGABYTE).toFixed(1)} MB\n`);
  expect(size).toBeLessThan(ALLOWED);
  await test.end();
});
