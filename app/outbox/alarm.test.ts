import { describe, expect, it } from 'vitest';
import { MINUTE } from '~/platform/durations';
import { waitedFor, wrongWith } from './alarm';

const NOW = Date.UTC(2026, 10, 22, 9);
const WELL = { waiting: 3, oldestAcceptedAt: null, setAside: 0, unknownKeys: 0 };

describe('the alarm', () => {
  it('is raised after 15 minutes, and at once for what nobody can open', () => {
    expect(wrongWith(WELL, NOW)).toEqual({});
    expect(wrongWith({ ...WELL, oldestAcceptedAt: NOW - 15 * MINUTE }, NOW)).toEqual({});
    expect(wrongWith({ ...WELL, oldestAcceptedAt: NOW - 15 * MINUTE - 1 }, NOW)).toEqual({
      'outbox.waiting_too_long': { count: 3, setAside: 0, oldestSeconds: 900 },
    });
    expect(wrongWith({ ...WELL, oldestAcceptedAt: NOW, setAside: 1, unknownKeys: 2 }, NOW)).toEqual({
      'outbox.messages_set_aside': { count: 1 },
      'outbox.unknown_key': { count: 2 },
    });
  });

  it('counts from the oldest message, and never below zero', () => {
    expect(waitedFor(null, NOW)).toBe(0);
    expect(waitedFor(NOW - MINUTE, NOW)).toBe(MINUTE);
    expect(waitedFor(NOW + MINUTE, NOW)).toBe(0);
  });
});
