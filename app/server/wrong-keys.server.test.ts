import { beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '~/platform/log.server';
import { ALARMING_IN_AN_HOUR, WrongKeys } from './wrong-keys.server';

const START = Date.parse('2026-11-23T10:00:00+01:00');
const later = (seconds: number) => new Date(START + seconds * 1000);

let lines: { event: string }[];
let rings: number;
let keys: WrongKeys;

const ring = () => {
  rings += 1;
};

beforeEach(() => {
  lines = [];
  rings = 0;
  const log = createLog('debug', (line) => lines.push(JSON.parse(line)));
  keys = new WrongKeys({ log, soundAlarm: ring });
});

const events = () => lines.map(({ event }) => event);

describe('wrong keys', () => {
  it('are all counted, and named in the log once a minute', () => {
    for (let index = 0; index < 5000; index += 1) keys.note('availability', later(index / 50));
    expect([keys.total('availability'), keys.total('operations')]).toEqual([5000, 0]);
    expect(lines.filter(({ event }) => event === 'access.wrong_key')).toMatchObject([
      { level: 'warn', door: 'availability', total: 1 },
      { total: 3001 },
    ]);
  });

  it('ring when ten came in an hour, at whatever doors, and again while it goes on', () => {
    for (let index = 1; index < ALARMING_IN_AN_HOUR; index += 1) keys.note('operations', later(300 * index));
    expect([rings, events()]).toEqual([0, expect.not.arrayContaining(['access.wrong_keys'])]);
    keys.note('availability', later(3000));
    expect(rings).toBe(1);
    expect(lines.at(-1)).toMatchObject({ level: 'error', event: 'access.wrong_keys', availability: 1, operations: 9 });
    for (let index = 1; index < 100; index += 1) keys.note('availability', later(3000 + 9 * index));
    expect(rings).toBe(1);
    keys.note('availability', later(3000 + 901));
    expect(rings).toBe(2);
  });

  it('do not ring for someone who mistypes now and then', () => {
    for (let index = 0; index < 200; index += 1) keys.note('availability', later(401 * index));
    expect(rings).toBe(0);
  });

  it('are said after the clock was set back', () => {
    keys.note('availability', later(0));
    keys.note('availability', later(-7200));
    expect(events()).toEqual(['access.wrong_key', 'access.wrong_key']);
  });
});
