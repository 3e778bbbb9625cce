/** Random moments and live states for properties of the panel. */
import fc from 'fast-check';
import { AUDIENCES } from '~/audiences/audiences';
import type { LiveState, LiveStates } from '~/hours/live';
import { LANGUAGES } from './reader';

const HOUR = 3_600_000;

/** While the hours of the other lines, checked in August and October 2026, are still believed (18 months). */
export const believed = fc
  .integer({ min: Date.parse('2026-10-01T00:00:00Z'), max: Date.parse('2028-02-01T00:00:00Z') })
  .map((instant) => new Date(instant));

export const who = fc.record({ audience: fc.constantFrom(...AUDIENCES), language: fc.constantFrom(...LANGUAGES) });

const switched = fc.option(
  fc.record({
    state: fc.constantFrom('busy' as const, 'closed' as const),
    lasts: fc.integer({ min: 1_000, max: 24 * HOUR }),
    note: fc.constantFrom('', 'Druk na een uitzending.'),
  }),
);

type Switched = { state: LiveState['state']; lasts: number; note: string } | null;

function stateOf(one: Switched, now: Date): LiveState | undefined {
  if (!one) return undefined;
  const until = new Date(now.getTime() + one.lasts);
  return { state: one.state, until, ...(one.note && { note: one.note }) };
}

/** What the coordinator may have switched on, seen from a moment. */
export const live = fc.record({ phone: switched, chat: switched }).map(({ phone, chat }) => (now: Date): LiveStates => {
  const [onPhone, onChat] = [stateOf(phone, now), stateOf(chat, now)];
  return { ...(onPhone && { phone: onPhone }), ...(onChat && { chat: onChat }) };
});
