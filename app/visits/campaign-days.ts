/**
 * What the whole site saw while a campaign ran, beside as many days just before it. It answers what a campaign did without
 * asking anybody: nobody is followed from the campaign's page to a message, so the two are only put side by side.
 */
import { addDays, type BrusselsDay, daysBetween } from '~/availability/brussels-time';
import { EXACT, type Showing } from './cells';
import { STATE_NAMES } from './names';
import type { Period } from './period';
import { byState, type CountedHours, sumOf, viewsOf } from './report';
import { SHOWN_STATES, type ShownState } from './shown';
import type { FigureRow, FigureTable } from './tables';

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

/**
 * @param period campaigns that ran in these days
 * @param today not counted: it is not over
 */
export function campaignDays(
  campaigns: readonly RunningCampaign[],
  period: Period,
  today: BrusselsDay,
): CampaignDays[] {
  return campaigns.flatMap(({ code, from, until, ran }) => {
    const to = until < today ? until : addDays(today, -1);
    if (to < from || from > period.to || to < period.from) return [];
    const days = daysBetween(from, to) + 1;
    return [{ code, ran, days, before: { from: addDays(from, -days), to: addDays(from, -1) }, during: { from, to } }];
  });
}

/** The views are those by hour: they are complete also when page views go to Plausible. */
export function daysReport({ hours, unmet, messages }: CountedHours): DaysReport {
  return {
    views: sumOf(hours, viewsOf),
    phone: byState(hours, ({ phone }) => phone),
    unmet: sumOf(unmet, viewsOf),
    messages: sumOf(messages, (counted) => counted.messages),
  };
}

/** One table with two rows a campaign, or none when no campaign ran. */
export function campaignDaysTables(campaigns: readonly CountedCampaign[], showing: Showing): FigureTable[] {
  if (campaigns.length === 0) return [];
  const table = {
    id: 'tijdens-campagnes',
    title: 'Tijdens een campagne',
    note: showing === EXACT ? NOTE : `${NOTE} Afgerond op tientallen, want het zijn geen hele maanden.`,
    head: 'Campagne',
    columns: [
      { name: 'Weergaven' },
      ...SHOWN_STATES.map((state) => ({ name: `Tel. ${STATE_NAMES[state]?.toLowerCase()}`, of: 0 })),
      { name: 'Niet doorgeraakt' },
      { name: 'Berichten' },
    ],
    rows: campaigns.flatMap((campaign) => rowsOf(campaign, showing)),
  };
  return [table];
}

function rowsOf({ code, ran, days, counted }: CountedCampaign, showing: Showing): FigureRow[] {
  const inDays = days === 1 ? '1 dag' : `${days} dagen`;
  return [
    { name: `${code}: ${inDays} ervoor`, cells: cellsOf(counted.before, showing) },
    { name: `${code}: ${inDays} (${ran.join(', ')})`, cells: cellsOf(counted.during, showing) },
  ];
}

function cellsOf({ views, phone, unmet, messages }: DaysReport, { roughly }: Showing) {
  return [views, ...SHOWN_STATES.map((state) => phone[state]), unmet, messages].map(roughly);
}
