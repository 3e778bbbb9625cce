/** The figures of one month, worked out from day totals. */
import { OWN_SITE } from './referrer';
import type { UnmetView } from './unmet';

export interface CountedTotal {
  page: string;
  section: string;
  device: string;
  referrer: string;
  views: number;
}

export interface CountedUnmet extends UnmetView {
  views: number;
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
  phone: Share<UnmetView['phone']>[];
  chat: Share<UnmetView['chat']>[];
  /** By the hour in Brussels, 0 to 23, all days together. */
  hours: Share<number>[];
}

export interface MonthReport {
  /** As 2026-11. */
  month: string;
  views: number;
  /** Page views whose referrer is not this site: as near to "visits" as one comes without following anyone. */
  entries: number;
  /** Views per section, per device class and per page; entries per referring site. Highest first. */
  sections: Share[];
  devices: Share[];
  referrers: Share[];
  pages: Share[];
  unmet: UnmetReport;
}

/** @returns whether the text is a month, as 2026-11 */
export function isMonth(text: string): boolean {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/**
 * @param month as 2026-11
 * @param totals of that month only, as `unmet`; rows may repeat
 */
export function monthReport(
  month: string,
  totals: readonly CountedTotal[],
  unmet: readonly CountedUnmet[],
): MonthReport {
  const entries = totals.filter(({ referrer }) => referrer !== OWN_SITE);
  return {
    month,
    views: sumOfViews(totals),
    entries: sumOfViews(entries),
    sections: sharesBy(totals, ({ section }) => section),
    devices: sharesBy(totals, ({ device }) => device),
    referrers: sharesBy(entries, ({ referrer }) => referrer),
    pages: sharesBy(totals, ({ page }) => page),
    unmet: unmetReport(unmet),
  };
}

function unmetReport(totals: readonly CountedUnmet[]): UnmetReport {
  return {
    views: sumOfViews(totals),
    tried: sharesBy(totals, ({ tried }) => tried),
    phone: sharesBy(totals, ({ phone }) => phone),
    chat: sharesBy(totals, ({ chat }) => chat),
    hours: sharesBy(totals, ({ hour }) => hour),
  };
}

function sumOfViews(totals: readonly { views: number }[]): number {
  return totals.reduce((sum, { views }) => sum + views, 0);
}

function sharesBy<Total extends { views: number }, Name extends string | number>(
  totals: readonly Total[],
  nameOf: (total: Total) => Name,
): Share<Name>[] {
  const counts = new Map<Name, number>();
  for (const total of totals) counts.set(nameOf(total), (counts.get(nameOf(total)) ?? 0) + total.views);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((first, second) => second.count - first.count || (first.name < second.name ? -1 : 1));
}
