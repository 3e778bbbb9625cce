import { describe, expect, it } from 'vitest';
import { AlarmMemory, alarmsOf, waitedFor } from './alarm';
import { MINUTE } from './retry';

const NOW = Date.UTC(2026, 10, 22, 9);
const WELL = { oldestAcceptedAt: null, setAside: 0, unknownKeys: 0 };
const TOO_LONG = 'outbox.waiting_too_long';
const ASIDE = 'outbox.messages_set_aside';

describe('the alarm', () => {
  it('is raised after 15 minutes, and at once for what nobody can open', () => {
    expect(alarmsOf(WELL, NOW)).toEqual([]);
    expect(alarmsOf({ ...WELL, oldestAcceptedAt: NOW - 15 * MINUTE }, NOW)).toEqual([]);
    expect(alarmsOf({ ...WELL, oldestAcceptedAt: NOW - 15 * MINUTE - 1 }, NOW)).toEqual([TOO_LONG]);
    expect(alarmsOf({ ...WELL, oldestAcceptedAt: NOW, setAside: 1 }, NOW)).toEqual([ASIDE]);
    expect(alarmsOf({ ...WELL, oldestAcceptedAt: NOW, unknownKeys: 2 }, NOW)).toEqual(['outbox.unknown_key']);
  });

  it('counts from the oldest message, and never below zero', () => {
    expect(waitedFor(null, NOW)).toBe(0);
    expect(waitedFor(NOW - MINUTE, NOW)).toBe(MINUTE);
    expect(waitedFor(NOW + MINUTE, NOW)).toBe(0);
  });

  it('is said when it comes up, every 15 minutes while it lasts, and at once when it comes back', () => {
    const memory = new AlarmMemory();
    expect(memory.take([TOO_LONG], NOW)).toEqual([TOO_LONG]);
    expect(memory.take([TOO_LONG, ASIDE], NOW + MINUTE)).toEqual([ASIDE]);
    expect(memory.take([TOO_LONG, ASIDE], NOW + 15 * MINUTE)).toEqual([TOO_LONG]);
    expect(memory.take([], NOW + 16 * MINUTE)).toEqual([]);
    expect(memory.take([ASIDE], NOW + 17 * MINUTE)).toEqual([ASIDE]);
  });

  it('is said again after the clock was set back', () => {
    const memory = new AlarmMemory();
    memory.take([TOO_LONG], NOW);
    expect(memory.take([TOO_LONG], NOW - 60 * MINUTE)).toEqual([TOO_LONG]);
  });
});
