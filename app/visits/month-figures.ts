/** What the coordinator's page shows of a month: the twelve months up to it side by side, and that month in full. */
import { type CountedCampaign, campaignDaysTables } from './campaign-days';
import { PUBLISHED } from './cells';
import { monthPeriod, monthsUntil, type Period } from './period';
import type { MonthReport } from './report';
import { type FigureTable, figureTables, monthsTable } from './tables';

const MONTHS_SIDE_BY_SIDE = 12;
const MONTHS_TO_CHOOSE = 36;

/** The months that can be chosen, the newest first. @param current as 2026-11 */
export function monthsToChoose(current: string): string[] {
  return monthsUntil(current, MONTHS_TO_CHOOSE).reverse();
}

/** The days that the page of a month needs. */
export function periodBefore(month: string): Period {
  const [first = month] = monthsUntil(month, MONTHS_SIDE_BY_SIDE);
  return { from: monthPeriod(first).from, to: monthPeriod(month).to };
}

/**
 * @param reports of `periodBefore(month)`; months before anything was counted are left out
 * @param campaigns those that ran in the month
 */
export function monthFigures(
  month: string,
  reports: readonly MonthReport[],
  campaigns: readonly CountedCampaign[],
): FigureTable[] {
  const begun = reports.findIndex(({ views }) => views > 0);
  const shown = begun === -1 ? reports.slice(-1) : reports.slice(begun);
  const own = reports.filter((report) => report.month === month);
  return [monthsTable(shown, PUBLISHED), ...campaignDaysTables(campaigns, PUBLISHED), ...figureTables(own, PUBLISHED)];
}
