/** All tables of a period: as they may be shown to anybody, or exact for the house. */
import type { BrusselsDay } from '~/hours/brussels-time';
import { campaignDays, type RunningCampaign } from './campaign-days';
import { campaignDaysTables, countCampaigns } from './campaign-figures';
import { inTens } from './cell-words';
import { isOver, type Period } from './period';
import { published } from './published';
import { type CountedMonth, reportOf } from './report';
import type { ReportTable } from './report-table';
import { figureTables, innerTables, monthsTable } from './tables';

export interface FigureSource {
  /** @throws when the store cannot be read */
  readMonths(period: Period): Promise<CountedMonth[]>;
  campaigns: readonly RunningCampaign[];
  today: BrusselsDay;
}

/**
 * @param period whole months that are over
 * @param beside the months to put side by side, the period the last of them; those before anything was counted are left out
 * @throws RangeError for other periods: from days, or from a month that goes on, more could be worked out
 */
export async function publishedTables(period: Period, beside: Period, source: FigureSource): Promise<ReportTable[]> {
  if (!isOver(period, source.today) || !isOver(beside, source.today))
    throw new RangeError('not whole months that are over');
  const readMonths = async (asked: Period) =>
    (await source.readMonths(asked)).map((counted) => ({ month: counted.month, ...published(counted) }));
  const before = `${source.today.slice(0, 7)}-01`;
  const tables = await allTables(period, beside, { ...source, readMonths, today: before });
  return tables.map(inTens);
}

/** Of any days. */
export async function exactTables(period: Period, source: FigureSource): Promise<ReportTable[]> {
  return [...(await allTables(period, period, source)), ...innerTables(await source.readMonths(period))];
}

async function allTables(period: Period, beside: Period, source: FigureSource): Promise<ReportTable[]> {
  const { campaigns, today, readMonths } = source;
  const months = await readMonths(beside);
  const begun = months.findIndex((month) => month.month >= period.from.slice(0, 7) || reportOf(month).views > 0);
  const counted = await countCampaigns(campaignDays(campaigns, period, today), readMonths);
  return [
    monthsTable(months.slice(begun)),
    ...campaignDaysTables(counted),
    ...figureTables(months.filter(({ month }) => month >= period.from.slice(0, 7))),
  ];
}
