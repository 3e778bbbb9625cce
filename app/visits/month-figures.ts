/** What the coordinator's page shows of a month: the twelve months up to it side by side, and that month in full. */
import { monthPeriod, monthsUntil } from './period';
import { type FigureSource, publishedTables } from './period-tables';
import type { ReportTable } from './report-table';

const MONTHS_SIDE_BY_SIDE = 12;
const MONTHS_TO_CHOOSE = 36;

/** The months that can be chosen, the newest first: those that are over. @param current as 2026-11 */
export function monthsToChoose(current: string): string[] {
  const months = monthsUntil(current, MONTHS_TO_CHOOSE + 1);
  return months.slice(0, -1).reverse();
}

/**
 * @param month one of `monthsToChoose`
 * @throws when the store cannot be read
 */
export function monthFigures(month: string, source: FigureSource): Promise<ReportTable[]> {
  const period = monthPeriod(month);
  const [first = month] = monthsUntil(month, MONTHS_SIDE_BY_SIDE);
  return publishedTables(period, { ...period, from: monthPeriod(first).from }, source);
}
