/** The tables of this room: what is counted, by which words. */
import type { MessageHour, ShownHour, UnmetView } from './by-hour';
import type { CountRow, CountTable } from './counter.server';
import type { VisitEvent } from './event';

export interface VisitTables {
  visit_totals: CountRow<VisitEvent>;
  unmet_totals: CountRow<UnmetView>;
  hour_totals: CountRow<ShownHour>;
  message_totals: CountRow<MessageHour, 'messages'>;
}

declare module '~/platform/database/tables.server' {
  interface Tables extends VisitTables {}
}

/** Page views by day. */
export const VISIT_TOTALS: CountTable<VisitEvent> = {
  name: 'visit_totals' satisfies keyof VisitTables,
  columns: ['page', 'section', 'device', 'referrer'],
  counts: 'views',
};

/** Views of "I did not get through" by day and hour. */
export const UNMET_TOTALS: CountTable<UnmetView> = {
  name: 'unmet_totals' satisfies keyof VisitTables,
  columns: ['hour', 'section', 'tried', 'phone', 'chat'],
  counts: 'views',
};

/** Page views by day and hour, and by what the site said of phone and chat then: of which page is not written beside it. */
export const HOUR_TOTALS: CountTable<ShownHour> = {
  name: 'hour_totals' satisfies keyof VisitTables,
  columns: ['hour', 'phone', 'chat'],
  counts: 'views',
};

/** Messages promised by day and hour. */
export const MESSAGE_TOTALS: CountTable<MessageHour, 'messages'> = {
  name: 'message_totals' satisfies keyof VisitTables,
  columns: ['hour', 'section'],
  counts: 'messages',
};
