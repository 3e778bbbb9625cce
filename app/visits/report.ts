/** The figures of some days, worked out from rows that were counted; published.ts makes the rows that may be shown. */
import { AUDIENCES } from '~/audiences/audiences';
import type { BrusselsDay } from '~/hours/brussels-time';
import { type MessageHour, SHOWN_STATES, type ShownHour, type ShownState, type UnmetView } from './by-hour';
import type { VisitEvent } from './event';
import { DIRECT, OWN_SITE } from './referrer';

/** As it is read from the store: words that are not known any more may be among them. */
type Read<Entry> = { [Column in keyof Entry]: Entry[Column] extends number ? number : string };

export type CountedTotal = Read<VisitEvent> & { views: number };
export type CountedUnmet = Omit<UnmetView, 'section'> & { day: BrusselsDay; views: number };
export type CountedHour = ShownHour & { day: BrusselsDay; views: number };
export type CountedMessage = MessageHour & { day: BrusselsDay; messages: number };

/** What was counted by the hour in some days; rows may repeat. */
export interface CountedHours {
  hours: readonly CountedHour[];
  unmet: readonly CountedUnmet[];
  messages: readonly CountedMessage[];
}

/** With the page views by page, all days together. */
export interface CountedDays extends CountedHours {
  totals: readonly CountedTotal[];
}

export interface CountedMonth extends CountedDays {
  /** As 2026-11. */
  month: string;
}

export interface Share<Name = string> {
  name: Name;
  count: number;
}

/** Views of "I did not get through". Highest first. */
export interface UnmetReport {
  views: number;
  tried: Share<UnmetView['tried']>[];
  /** By the state that the page showed. */
  phone: Share<ShownState>[];
  chat: Share<ShownState>[];
  /** By the hour in Brussels, 0 to 23, all days together. */
  hours: Share<number>[];
}

/** One hour of the day, all days together: page views, and what the site said of the lines when they were shown. */
export interface HourReport {
  hour: number;
  views: number;
  phone: Record<ShownState, number>;
  chat: Record<ShownState, number>;
}

/** Messages promised. Highest first. */
export interface MessageReport {
  count: number;
  sections: Share<MessageHour['section']>[];
  hours: Share<number>[];
  /** In the order of the day; where there was one. */
  perHour: (MessageHour & { count: number })[];
}

/** What was counted at /c/CODE: the views, and those of them that were entries, came from another site, or were on a phone. */
export interface CampaignReport extends Share {
  entries: number;
  referred: number;
  phone: number;
}

export interface Report {
  views: number;
  /** Page views whose referrer is not this site: as near to "visits" as one comes without following anyone. */
  entries: number;
  /** Entries that came from any other site: not typed, from a bookmark or from an app. */
  referred: number;
  /** Views per section, per device class and per page; entries per referring site. Highest first. */
  sections: Share[];
  devices: Share[];
  referrers: Share[];
  pages: Share[];
  campaigns: CampaignReport[];
  /** 24 of them, from midnight on. */
  hours: HourReport[];
  unmet: UnmetReport;
  messages: MessageReport;
}

export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The code of the campaign whose page it is, or null. */
export function campaignOf(page: string): string | null {
  return /^\/c\/([^/]+)$/.exec(page)?.[1] ?? null;
}

/** @param counted one month, or several: they are added up */
export function reportOf(...counted: readonly CountedDays[]): Report {
  const totals = counted.flatMap((days) => days.totals);
  const hours = counted.flatMap((days) => days.hours);
  const unmet = counted.flatMap((days) => days.unmet);
  const messages = counted.flatMap((days) => days.messages);
  const entries = entriesOf(totals);
  return {
    views: sumOf(totals, viewsOf),
    entries: sumOf(entries, viewsOf),
    referred: sumOf(referredOf(entries), viewsOf),
    sections: sharesBy(totals, ({ section }) => section, viewsOf),
    devices: sharesBy(totals, ({ device }) => device, viewsOf),
    referrers: sharesBy(entries, ({ referrer }) => referrer, viewsOf),
    pages: sharesBy(totals, ({ page }) => page, viewsOf),
    campaigns: campaignReports(totals),
    hours: hourReports(hours),
    unmet: unmetReport(unmet),
    messages: messageReport(messages),
  };
}

function entriesOf(totals: readonly CountedTotal[]): CountedTotal[] {
  return totals.filter(({ referrer }) => referrer !== OWN_SITE);
}

function referredOf(entries: readonly CountedTotal[]): CountedTotal[] {
  return entries.filter(({ referrer }) => referrer !== DIRECT);
}

function campaignReports(totals: readonly CountedTotal[]): CampaignReport[] {
  const shown = totals.filter(({ page }) => campaignOf(page) !== null);
  return sharesBy(shown, ({ page }) => page, viewsOf).map(({ name: page, count }) => {
    const own = shown.filter((total) => total.page === page);
    const entries = entriesOf(own);
    return {
      name: campaignOf(page) ?? page,
      count,
      entries: sumOf(entries, viewsOf),
      referred: sumOf(referredOf(entries), viewsOf),
      phone: sumOf(
        own.filter(({ device }) => device === 'phone'),
        viewsOf,
      ),
    };
  });
}

function hourReports(totals: readonly CountedHour[]): HourReport[] {
  return HOURS.map((hour) => {
    const inHour = totals.filter((total) => total.hour === hour);
    return {
      hour,
      views: sumOf(inHour, viewsOf),
      phone: byState(inHour, ({ phone }) => phone),
      chat: byState(inHour, ({ chat }) => chat),
    };
  });
}

export function byState(totals: readonly CountedHour[], stateOf: (total: CountedHour) => ShownState) {
  const views = (state: ShownState) =>
    sumOf(
      totals.filter((total) => stateOf(total) === state),
      viewsOf,
    );
  const [open, busy, closed, unknown] = SHOWN_STATES;
  return { [open]: views(open), [busy]: views(busy), [closed]: views(closed), [unknown]: views(unknown) };
}

function unmetReport(totals: readonly CountedUnmet[]): UnmetReport {
  return {
    views: sumOf(totals, viewsOf),
    tried: sharesBy(totals, ({ tried }) => tried, viewsOf),
    phone: sharesBy(totals, ({ phone }) => phone, viewsOf),
    chat: sharesBy(totals, ({ chat }) => chat, viewsOf),
    hours: sharesBy(totals, ({ hour }) => hour, viewsOf),
  };
}

function messageReport(totals: readonly CountedMessage[]): MessageReport {
  const countOf = ({ messages }: CountedMessage) => messages;
  return {
    count: sumOf(totals, countOf),
    sections: sharesBy(totals, ({ section }) => section, countOf),
    hours: sharesBy(totals, ({ hour }) => hour, countOf),
    perHour: HOURS.flatMap((hour) =>
      AUDIENCES.map((section) => {
        const own = totals.filter((total) => total.hour === hour && total.section === section);
        return { hour, section, count: sumOf(own, countOf) };
      }),
    ).filter(({ count }) => count > 0),
  };
}

export function viewsOf({ views }: { views: number }): number {
  return views;
}

export function sumOf<Total>(totals: readonly Total[], countOf: (total: Total) => number): number {
  return totals.reduce((sum, total) => sum + countOf(total), 0);
}

function sharesBy<Total, Name extends string | number>(
  totals: readonly Total[],
  nameOf: (total: Total) => Name,
  countOf: (total: Total) => number,
): Share<Name>[] {
  const counts = new Map<Name, number>();
  for (const total of totals) counts.set(nameOf(total), (counts.get(nameOf(total)) ?? 0) + countOf(total));
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((first, second) => second.count - first.count || (first.name < second.name ? -1 : 1));
}
