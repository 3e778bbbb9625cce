/** The days of a campaign, and as many just before them. */
import { addDays, type BrusselsDay, daysBetween } from '~/hours/brussels-time';
import { monthPeriod, type Period } from './period';

/** What is known of a campaign from its file; both days belong to it. */
export interface RunningCampaign {
  code: string;
  from: BrusselsDay;
  until: BrusselsDay;
  /** Where it ran: "VRT". */
  ran: readonly string[];
}

/** The days to count, all of them over: as many before as during. */
export interface CampaignDays {
  code: string;
  ran: readonly string[];
  days: number;
  before: Period;
  during: Period;
}

/**
 * @param period campaigns that ran in these days
 * @param before no day is counted from this one on: today is not over, nor is its month
 */
export function campaignDays(
  campaigns: readonly RunningCampaign[],
  period: Period,
  before: BrusselsDay,
): CampaignDays[] {
  return campaigns.flatMap(({ code, from, until, ran }) => {
    const to = until < before ? until : addDays(before, -1);
    if (to < from || from > period.to || to < period.from) return [];
    const days = daysBetween(from, to) + 1;
    return [{ code, ran, days, before: { from: addDays(from, -days), to: addDays(from, -1) }, during: { from, to } }];
  });
}

/** The whole months that these days lie in, or null when there are no days. */
export function monthsAround(campaigns: readonly CampaignDays[]): Period | null {
  const first = campaigns.map(({ before }) => before.from).sort()[0];
  const last = campaigns
    .map(({ during }) => during.to)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: monthPeriod(first.slice(0, 7)).from, to: monthPeriod(last.slice(0, 7)).to };
}
