/** The figures as far as they are in the store, for a process that does not count itself. */
import type { Kysely } from 'kysely';
import { type CampaignDays, type CountedCampaign, daysReport } from './campaign-days';
import { countDatabase, readCounts } from './counter.server';
import { monthsOf, type Period } from './period';
import { type CountedHours, type MonthReport, monthReport } from './report';
import { HOUR_TOTALS, MESSAGE_TOTALS, UNMET_TOTALS, VISIT_TOTALS, type VisitTables } from './totals.server';

/**
 * A period, month by month.
 * @throws when the store cannot be read
 */
export async function readMonthReports<Tables extends VisitTables>(
  database: Kysely<Tables>,
  period: Period,
): Promise<MonthReport[]> {
  const reports: MonthReport[] = [];
  for (const piece of monthsOf(period)) {
    reports.push(
      monthReport(piece.from.slice(0, 7), {
        totals: await readCounts(countDatabase(database), VISIT_TOTALS, piece.from, piece.to),
        ...(await readHours(database, piece)),
      }),
    );
  }
  return reports;
}

/**
 * What the whole site counted before and during campaigns.
 * @throws when the store cannot be read
 */
export async function readCampaigns<Tables extends VisitTables>(
  database: Kysely<Tables>,
  campaigns: readonly CampaignDays[],
): Promise<CountedCampaign[]> {
  const read = async (period: Period) => daysReport(await readHours(database, period));
  const counted: CountedCampaign[] = [];
  for (const campaign of campaigns) {
    const { before, during } = campaign;
    counted.push({ ...campaign, counted: { before: await read(before), during: await read(during) } });
  }
  return counted;
}

/** All that is counted by the hour: everything but which page. */
async function readHours<Tables extends VisitTables>(
  database: Kysely<Tables>,
  { from, to }: Period,
): Promise<CountedHours> {
  const counts = countDatabase(database);
  return {
    hours: await readCounts(counts, HOUR_TOTALS, from, to),
    unmet: await readCounts(counts, UNMET_TOTALS, from, to),
    messages: await readCounts(counts, MESSAGE_TOTALS, from, to),
  };
}
