import { beforeEach, describe, expect, it } from 'vitest';
import { Alarms, type Ring } from './alarms.server';
import { createLog } from './log.server';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 9);
const LATE = { 'outbox.waiting_too_long': { count: 4, oldestSeconds: 901 } };
const ASIDE = { 'outbox.messages_set_aside': { count: 2 } };

let said: string[];
let rings: Ring[];
let alarms: Alarms;

beforeEach(() => {
  said = [];
  rings = [];
  const log = createLog('warn', (line) => said.push(JSON.parse(line).event));
  alarms = new Alarms({ log, soundAlarm: (ring) => rings.push(ring) });
});

/** What was said, and how often the bell rang, since the last time. */
function heard(): [string[], number] {
  return [said.splice(0), rings.splice(0).length];
}

describe('an alarm', () => {
  it('is said when it comes up, every 15 minutes while it lasts, and at once when it comes back', () => {
    alarms.show(LATE, NOW);
    expect(heard()).toEqual([Object.keys(LATE), 1]);
    alarms.show({ ...LATE, ...ASIDE }, NOW + MINUTE);
    expect(heard()).toEqual([Object.keys(ASIDE), 1]);
    alarms.show({ ...LATE, ...ASIDE }, NOW + 15 * MINUTE);
    expect(heard()).toEqual([Object.keys(LATE), 1]);
    alarms.show({}, NOW + 16 * MINUTE);
    expect(heard()).toEqual([[], 0]);
    alarms.show(ASIDE, NOW + 17 * MINUTE);
    expect(heard()).toEqual([Object.keys(ASIDE), 1]);
  });

  it('rings for each thing with its kind, how many, and since when it lasts', () => {
    alarms.show(LATE, NOW);
    alarms.show({ ...LATE, ...ASIDE, 'outbox.cannot_keep': {} }, NOW + 15 * MINUTE);
    alarms.show({}, NOW + 16 * MINUTE);
    alarms.show(LATE, NOW + 17 * MINUTE);
    expect(rings).toEqual([
      { kind: 'outbox.waiting_too_long', count: 4, since: NOW },
      { kind: 'outbox.waiting_too_long', count: 4, since: NOW },
      { kind: 'outbox.messages_set_aside', count: 2, since: NOW + 15 * MINUTE },
      { kind: 'outbox.cannot_keep', count: 1, since: NOW + 15 * MINUTE },
      { kind: 'outbox.waiting_too_long', count: 4, since: NOW + 17 * MINUTE },
    ]);
  });

  it('is said again after the clock was set back', () => {
    alarms.show(LATE, NOW);
    heard();
    alarms.show(LATE, NOW - 60 * MINUTE);
    expect(heard()).toEqual([Object.keys(LATE), 1]);
  });
});
