/**
 * Page views in their hour, those of /bezet apart. A view of /bezet is counted as a page view of that hour and as one of
 * somebody who did not get through; brought to tens twice, each could tell something of the other.
 */
import type { CountedHour, CountedUnmet } from './report';

/** Page views; of /bezet, where nothing was answered yet, when `tried` stands with them. */
export type Look = CountedHour & { tried?: 'none' };

/** @returns every page view once; and what is left of /bezet: what was answered there is no page view */
export function apart(
  hours: readonly CountedHour[],
  unmet: readonly CountedUnmet[],
): { looks: Look[]; answers: CountedUnmet[] } {
  const opened = openedBy(unmet);
  const looks = hours.flatMap((row): Look[] => {
    const own = opened.get(momentOf(row));
    const views = Math.min(row.views, own?.views ?? 0);
    if (own) own.views -= views;
    const others = { ...row, views: row.views - views };
    return views > 0 ? [{ ...row, views, tried: 'none' }, others] : [others];
  });
  // An answer without a choice has no page view either.
  const withoutView = [...opened.values()].filter(({ views }) => views > 0);
  return { looks, answers: [...unmet.filter(({ tried }) => tried !== 'none'), ...withoutView] };
}

function openedBy(unmet: readonly CountedUnmet[]): Map<string, CountedUnmet> {
  const opened = new Map<string, CountedUnmet>();
  for (const row of unmet.filter(({ tried }) => tried === 'none')) {
    const views = row.views + (opened.get(momentOf(row))?.views ?? 0);
    opened.set(momentOf(row), { ...row, views });
  }
  return opened;
}

function momentOf({ day, hour, phone, chat }: Omit<CountedHour, 'views'>): string {
  return [day, hour, phone, chat].join(' ');
}
