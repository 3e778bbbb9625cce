/** The walk of an event: from whom it may be counted, what it says, and into the counter that is handed in. */
import { isbot } from 'isbot';
import { type EventRules, parseEvent, type VisitEvent } from './event';

/** What browsers say when they load a page that nobody looks at yet, the old names too. */
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/** The headers this room may look at, by their name in small letters; `Headers` fits. */
export interface HeaderReader {
  get(
    name: 'content-type' | 'dnt' | 'sec-gpc' | 'sec-fetch-site' | 'user-agent' | (typeof AHEAD)[number],
  ): string | null;
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
  if (!isCountable(headers) || comesFromElsewhere(headers)) return 202;
  const parsed = parseEvent(headers.get('content-type'), body, rules);
  if (parsed.kind === 'malformed') return 400;
  if (parsed.kind === 'counted') record(parsed.event);
  return 202;
}

/**
 * Whether a person looks at a page and does not mind being counted. The name of the browser is asked one thing, whether it is
 * a robot, and is kept nowhere.
 */
export function isCountable(headers: HeaderReader): boolean {
  return !asksNotToBeCounted(headers) && !isbot(headers.get('user-agent')) && !isAhead(headers);
}

/** Global Privacy Control and Do Not Track, for browsers whose script does not see them. */
function asksNotToBeCounted(headers: HeaderReader): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('dnt') === '1';
}

function isAhead(headers: HeaderReader): boolean {
  return AHEAD.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ''));
}

/** Another site can make its visitors' browsers post here; they would count for pages that nobody saw. */
function comesFromElsewhere(headers: HeaderReader): boolean {
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin';
}
