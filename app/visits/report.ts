/** The figures of one month, worked out from day totals. */
import { OWN_SITE } from './referrer';

export interface CountedTotal {
  page: string;
  section: string;
  device: string;
  referrer: string;
  views: number;
}

export interface Share {
  name: string;
  count: number;
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
}

/** @returns whether the text is a month, as 2026-11 */
export function isMonth(text: string): boolean {
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/**
 * @param month as 2026-11
 * @param totals of that month only; rows may repeat
 */
export function monthReport(month: string, totals: readonly CountedTotal[]): MonthReport {
  const entries = totals.filter(({ referrer }) => referrer !== OWN_SITE);
  return {
    month,
    views: sumOfViews(totals),
    entries: sumOfViews(entries),
    sections: sharesBy(totals, ({ section }) => section),
    devices: sharesBy(totals, ({ device }) => device),
    referrers: sharesBy(entries, ({ referrer }) => referrer),
    pages: sharesBy(totals, ({ page }) => page),
  };
}

function sumOfViews(totals: readonly CountedTotal[]): number {
  return totals.reduce((sum, { views }) => sum + views, 0);
}

function sharesBy(totals: readonly CountedTotal[], nameOf: (total: CountedTotal) => string): Share[] {
  const counts = new Map<string, number>();
  for (const total of totals) counts.set(nameOf(total), (counts.get(nameOf(total)) ?? 0) + total.views);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((first, second) => second.count - first.count || (first.name < second.name ? -1 : 1));
}
