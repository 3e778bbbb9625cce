/**
 * What the whole site saw while a campaign ran, beside as many days just before it. It answers what a campaign did without
 * asking anybody: nobody is followed from the campaign's page to a message, so the two are only put side by side.
 */
import type { BrusselsDay } from '~/hours/brussels-time';
import { SHOWN_STATES, type ShownState } from './by-hour';
import { type CampaignDays, monthsAround } from './campaign-days';
import { STATE_NAMES } from './names';
import type { Period } from './period';
import { byState, type CountedHours, type CountedMonth, sumOf, viewsOf } from './report';
import type { ReportRow, ReportTable } from './report-table';

/** What the whole site counted in some days. */
export interface DaysReport {
  views: number;
  /** The views, by what was said of the phone then. */
  phone: Record<ShownState, number>;
  /** Views of "I did not get through". */
  unmet: number;
  /** Promised. */
  messages: number;
}

export interface CountedCampaign extends CampaignDays {
  counted: Record<'before' | 'during', DaysReport>;
}

const NOTE =
  'De hele site, niet alleen wie via de campagne kwam: niemand wordt gevolgd. Daarboven evenveel dagen juist ervoor. De telefoon: hoe hij stond toen er gekeken werd.';

/** @param readMonths reads a period of whole months, exact or in tens */
export async function countCampaigns(
  campaigns: readonly CampaignDays[],
  readMonths: (period: Period) => Promise<CountedMonth[]>,
): Promise<CountedCampaign[]> {
  const around = monthsAround(campaigns);
  const months = around === null ? [] : await readMonths(around);
  return campaigns.map((campaign) => ({
    ...campaign,
    counted: { before: daysReport(months, campaign.before), during: daysReport(months, campaign.during) },
  }));
}

/** The views are those by hour: they are complete also when page views go to Plausible. */
function daysReport(months: readonly CountedHours[], { from, to }: Period): DaysReport {
  const inDays = <Row extends { day: BrusselsDay }>(rowsOf: (month: CountedHours) => readonly Row[]) =>
    months.flatMap(rowsOf).filter(({ day }) => day >= from && day <= to);
  const hours = inDays((month) => month.hours);
  return {
    views: sumOf(hours, viewsOf),
    phone: byState(hours, ({ phone }) => phone),
    unmet: sumOf(
      inDays((month) => month.unmet),
      viewsOf,
    ),
    messages: sumOf(
      inDays((month) => month.messages),
      ({ messages }) => messages,
    ),
  };
}

/** One table with two rows a campaign, or none when no campaign ran. */
export function campaignDaysTables(campaigns: readonly CountedCampaign[]): ReportTable[] {
  if (campaigns.length === 0) return [];
  const table = {
    id: 'tijdens-campagnes',
    title: 'Tijdens een campagne',
    note: NOTE,
    head: 'Campagne',
    columns: [
      { name: 'Weergaven' },
      ...SHOWN_STATES.map((state) => ({ name: `Tel. ${STATE_NAMES[state]?.toLowerCase()}`, of: 0 })),
      { name: 'Niet doorgeraakt' },
      { name: 'Berichten' },
    ],
    rows: campaigns.flatMap(rowsOf),
  };
  return [table];
}

function rowsOf({ code, ran, days, counted }: CountedCampaign): ReportRow[] {
  const inDays = days === 1 ? '1 dag' : `${days} dagen`;
  return [
    { name: `${code}: ${inDays} ervoor`, cells: cellsOf(counted.before) },
    { name: `${code}: ${inDays} (${ran.join(', ')})`, cells: cellsOf(counted.during) },
  ];
}

function cellsOf({ views, phone, unmet, messages }: DaysReport): number[] {
  return [views, ...SHOWN_STATES.map((state) => phone[state]), unmet, messages];
}
