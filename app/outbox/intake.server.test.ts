import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '~/platform/durations';
import { createLog } from '~/platform/log.server';
import { Intake } from './intake.server';

const NOW = Date.UTC(2026, 10, 22, 9);

let lines: Record<string, unknown>[];
let rings: number;
let intake: Intake;

beforeEach(() => {
  lines = [];
  rings = 0;
  const log = createLog('debug', (line) => lines.push(JSON.parse(line)));
  const soundAlarm = () => {
    rings += 1;
  };
  intake = new Intake({ log, soundAlarm }, { marked: 5, all: 20 });
});

function take(count: number, marks: readonly string[], every: number, from = NOW): number {
  for (let index = 0; index < count; index += 1)
    intake.note({ team: 'limburg', kind: 'message' }, marks, from + index * every);
  return rings;
}

describe('what comes in', () => {
  it('is counted by team, kind and first mark', () => {
    take(3, [], SECOND);
    take(2, ['too-fast', 'filled-trap'], SECOND);
    intake.note({ team: 'brussel', kind: 'order' }, [], NOW);
    expect(intake.taken).toEqual([
      { team: 'limburg', kind: 'message', mark: 'none', count: 3 },
      { team: 'limburg', kind: 'message', mark: 'too-fast', count: 2 },
      { team: 'brussel', kind: 'order', mark: 'none', count: 1 },
    ]);
    expect(lines).toEqual([]);
  });

  it('rings for many marked ones in ten minutes, with totals and nothing else', () => {
    take(3, [], SECOND);
    expect(take(5, ['odd-age'], MINUTE)).toBe(1);
    expect(lines).toEqual([{ time: expect.any(String), level: 'error', event: 'outbox.flood', count: 8, marked: 5 }]);
  });

  it('rings for many of whatever kind, again every 15 minutes while it lasts, and not for a busy day', () => {
    expect(take(19, [], 20 * SECOND)).toBe(0);
    expect(take(40, [], MINUTE, NOW + 60 * MINUTE)).toBe(0);
    expect(take(91, [], 20 * SECOND, NOW + 200 * MINUTE)).toBe(2);
  });
});
