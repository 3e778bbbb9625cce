/** The tables of this room: what is counted, by which words. */
import type { CountRow, CountTable } from './counter.server';
import type { VisitEvent } from './event';
import type { UnmetView } from './unmet';

export interface VisitTables {
  visit_totals: CountRow<VisitEvent>;
  unmet_totals: CountRow<UnmetView>;
}

/** Page views by day. */
export const VISIT_TOTALS: CountTable<VisitEvent> = {
  name: 'visit_totals' satisfies keyof VisitTables,
  columns: ['page', 'section', 'device', 'referrer'],
};

/** Views of "I did not get through" by day and hour. */
export const UNMET_TOTALS: CountTable<UnmetView> = {
  name: 'unmet_totals' satisfies keyof VisitTables,
  columns: ['hour', 'section', 'tried', 'phone', 'chat'],
};
