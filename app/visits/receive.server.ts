/** The door of /api/event: what a browser gets back for an event. */
import { type EventRules, parseEvent, type VisitEvent } from './event';

/** The headers this room may look at, by their name in small letters; `Headers` fits. */
export interface HeaderReader {
  get(name: 'content-type' | 'dnt' | 'sec-gpc' | 'sec-fetch-site'): string | null;
}

/**
 * Counts one event if it may be counted.
 * @returns 202 when it was counted or silently passed over, 400 when it is not an event
 */
export function receiveEvent(
  headers: HeaderReader,
  body: string,
  rules: EventRules,
  record: (event: VisitEvent) => void,
): 202 | 400 {
  if (asksNotToBeCounted(headers) || comesFromElsewhere(headers)) return 202;
  const parsed = parseEvent(headers.get('content-type'), body, rules);
  if (parsed.kind === 'malformed') return 400;
  if (parsed.kind === 'counted') record(parsed.event);
  return 202;
}

/** Global Privacy Control and Do Not Track, for browsers whose script does not see them. */
export function asksNotToBeCounted(headers: HeaderReader): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('dnt') === '1';
}

/** Another site can make its visitors' browsers post here; they would count for pages that nobody saw. */
function comesFromElsewhere(headers: HeaderReader): boolean {
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin';
}
