/** What was counted, as far as it is in the store: also for a process that does not count itself. */
import type { Kysely } from 'kysely';
import { countDatabase, readCounts, readCountsByDay } from './counter.server';
import { monthsOf, type Period } from './period';
import type { CountedMonth } from './report';
import { HOUR_TOTALS, MESSAGE_TOTALS, UNMET_TOTALS, VISIT_TOTALS, type VisitTables } from './totals.server';

/**
 * A period, month by month; the first and the last may be a piece of one.
 * @throws when the store cannot be read
 */
export async function readMonths<Tables extends VisitTables>(
  database: Kysely<Tables>,
  period: Period,
): Promise<CountedMonth[]> {
  const counts = countDatabase(database);
  const months: CountedMonth[] = [];
  for (const piece of monthsOf(period)) {
    months.push({
      month: piece.from.slice(0, 7),
      totals: await readCounts(counts, VISIT_TOTALS, piece),
      hours: await readCountsByDay(counts, HOUR_TOTALS, piece),
      unmet: await readCountsByDay(counts, UNMET_TOTALS, piece),
      messages: await readCountsByDay(counts, MESSAGE_TOTALS, piece),
    });
  }
  return months;
}
