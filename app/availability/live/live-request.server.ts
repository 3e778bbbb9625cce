/** The body of `PUT /api/availability/phone|chat`: read, checked, and refused with a reason that names the field. */
import { z } from 'zod';
import type { LiveState } from '~/hours/live';
import { parseJson } from '~/platform/parse-json';
import { type LiveFault, LONGEST_NOTE, liveFault } from './live-rules';

const INSTANT = 'write an ISO instant with its offset, for example 2026-11-23T12:30:00+01:00';

const REASONS: Record<LiveFault, string> = {
  'until-past': 'until: it has passed; write an instant that is still to come',
  'until-far': 'until: it is too far off; busy lasts at most 24 hours, closed at most 7 days',
  'note-long': `note: it is too long; write at most ${LONGEST_NOTE} characters`,
  'note-characters': 'note: write plain text on one line, without control characters',
};

const bodySchema = z.strictObject(
  {
    state: z.enum(['busy', 'closed'], { error: 'write busy or closed' }),
    until: z.iso.datetime({ offset: true, error: INSTANT }).transform((text) => new Date(text)),
    note: z.string({ error: 'write text, or leave it out' }).trim().optional(),
  },
  { error: (issue) => (issue.code === 'invalid_type' ? 'write a JSON object with state, until and note' : undefined) },
);

export type LiveRequest = { live: LiveState } | { reason: string };

/** @param now what `until` is measured against */
export function readLiveRequest(body: string, now: Date): LiveRequest {
  const parsed = bodySchema.safeParse(parseJson(body));
  if (!parsed.success) return { reason: parsed.error.issues.map(issueLine).join('; ') };
  const { state, until, note } = parsed.data;
  const live: LiveState = { state, until, ...(note && { note }) };
  const fault = liveFault(live, now);
  return fault ? { reason: REASONS[fault] } : { live };
}

function issueLine(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.join(', ')}: not known here; write state, until and note only`;
  return `${String(issue.path[0] ?? 'body')}: ${issue.message}`;
}
