import { beforeEach, describe, expect, it } from 'vitest';
import { Alarms } from './alarms.server';
import { createLog } from './log.server';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 9);
const LATE = { 'outbox.waiting_too_long': { waiting: 1 } };
const ASIDE = { 'outbox.messages_set_aside': { messages: 2 } };

let said: string[];
let rings: number;
let alarms: Alarms;

const ring = () => {
  rings += 1;
};

beforeEach(() => {
  said = [];
  rings = 0;
  const log = createLog('warn', (line) => said.push(JSON.parse(line).event));
  alarms = new Alarms({ log, soundAlarm: ring });
});

/** What was said, and how often the bell rang, since the last time. */
function heard(): [string[], number] {
  const since: [string[], number] = [said.splice(0), rings];
  rings = 0;
  return since;
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

  it('rings once for all that comes up together', () => {
    alarms.show({ ...LATE, ...ASIDE }, NOW);
    expect(heard()).toEqual([[...Object.keys(LATE), ...Object.keys(ASIDE)], 1]);
  });

  it('is said again after the clock was set back', () => {
    alarms.show(LATE, NOW);
    heard();
    alarms.show(LATE, NOW - 60 * MINUTE);
    expect(heard()).toEqual([Object.keys(LATE), 1]);
  });
});
