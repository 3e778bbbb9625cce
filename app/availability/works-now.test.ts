import { describe, expect, it } from 'vitest';
import type { State } from '~/hours/moments';
import { at } from './testing/fixtures';
import { byWhatWorksNow } from './works-now';

function line(name: string, state: State, opens?: string) {
  const opensAt = opens ? at(opens) : null;
  return { name, state: { state, reason: null, until: opensAt, opensAt, changesAt: null } };
}

describe('what works now', () => {
  it('comes first; the closed come last, those that open soonest before those of which nobody knows', () => {
    const lines = [
      line('closed for good', 'closed'),
      line('opens Monday', 'closed', '2026-11-30T09:00:00+01:00'),
      line('opens tonight', 'closed', '2026-11-27T18:00:00+01:00'),
      line('unknown', 'unknown', '2026-11-28T00:00:00+01:00'),
      line('unknown too', 'unknown'),
      line('busy', 'busy', '2026-11-27T17:00:00+01:00'),
      line('open', 'open'),
      line('open too', 'open'),
    ];
    expect(byWhatWorksNow(lines).map(({ name }) => name)).toEqual([
      'open',
      'open too',
      'busy',
      'unknown',
      'unknown too',
      'opens tonight',
      'opens Monday',
      'closed for good',
    ]);
    expect(lines[0]?.name).toBe('closed for good');
  });
});
