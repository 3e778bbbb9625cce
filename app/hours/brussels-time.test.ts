import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  brusselsDay,
  brusselsIso,
  daysBetween,
  instantOn,
  isDay,
  lastDayOf,
  minuteOfDay,
  nextMidnight,
  startOfDay,
  weekdayOf,
} from './brussels-time';

const iso = (text: string) => brusselsIso(new Date(text));

describe('a day', () => {
  it('is on the calendar', () => {
    expect(['2026-11-01', '2024-02-29', '2026-12-31'].filter(isDay)).toHaveLength(3);
  });

  it.each(['2026-02-29', '2026-11-31', '2026-11-00', '2026-11', '2026-11-1', '1-11-2026', '2026-11-01T00:00', ''])(
    'is not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('a time on the wall clock of a day', () => {
  it.each([
    ['2026-11-23', 600, '2026-11-23T10:00:00+01:00'],
    ['2026-07-01', 0, '2026-07-01T00:00:00+02:00'],
    ['2026-10-25', 119, '2026-10-25T01:59:00+02:00'],
    ['2026-10-25', 150, '2026-10-25T02:30:00+01:00'],
    ['2026-10-25', 180, '2026-10-25T03:00:00+01:00'],
    ['2026-03-29', 119, '2026-03-29T01:59:00+01:00'],
    ['2026-03-29', 150, '2026-03-29T03:30:00+02:00'],
    ['2026-03-29', 1439, '2026-03-29T23:59:00+02:00'],
  ])('%s, minute %i is %s', (day, minutes, instant) => {
    expect(brusselsIso(instantOn(day, minutes))).toBe(instant);
  });
});

describe('an instant in Brussels', () => {
  it('carries the offset of winter and of summer', () => {
    expect(iso('2026-11-23T09:00:00Z')).toBe('2026-11-23T10:00:00+01:00');
    expect(iso('2026-07-11T09:30:15.999Z')).toBe('2026-07-11T11:30:15+02:00');
  });

  it('changes its offset at one o’clock UTC, in March and in October', () => {
    expect(iso('2026-03-29T00:59:59Z')).toBe('2026-03-29T01:59:59+01:00');
    expect(iso('2026-03-29T01:00:00Z')).toBe('2026-03-29T03:00:00+02:00');
    expect(iso('2026-10-25T00:59:59Z')).toBe('2026-10-25T02:59:59+02:00');
    expect(iso('2026-10-25T01:00:00Z')).toBe('2026-10-25T02:00:00+01:00');
  });

  it('knows its day and minute just before and after midnight', () => {
    expect(brusselsDay(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(brusselsDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(minuteOfDay(new Date('2026-12-31T22:59:59Z'))).toBe(23 * 60 + 59);
  });
});

describe('midnight', () => {
  it('begins a day in winter, in summer and on the days on which clocks change', () => {
    const begins = ['2026-01-15', '2026-07-15', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'].map((day) =>
      brusselsIso(startOfDay(day)),
    );
    expect(begins).toEqual([
      '2026-01-15T00:00:00+01:00',
      '2026-07-15T00:00:00+02:00',
      '2026-03-29T00:00:00+01:00',
      '2026-03-30T00:00:00+02:00',
      '2026-10-25T00:00:00+02:00',
      '2026-10-26T00:00:00+01:00',
    ]);
  });

  it('comes after any instant of the day, midnight itself included', () => {
    expect(brusselsIso(nextMidnight(startOfDay('2026-10-25')))).toBe('2026-10-26T00:00:00+01:00');
    expect(brusselsIso(nextMidnight(new Date('2026-10-25T22:59:59Z')))).toBe('2026-10-26T00:00:00+01:00');
  });
});

describe('the calendar', () => {
  it('adds days over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });

  it('adds months without leaving the wanted month', () => {
    expect(addMonths('2026-10-31', 18)).toBe('2028-04-30');
    expect(addMonths('2026-08-08', 18)).toBe('2028-02-08');
    expect(addMonths('2026-08-31', 18)).toBe('2028-02-29');
  });

  it('takes a month as its last day', () => {
    expect(['2026-10', '2028-02', '2026-12', '2026-08-08'].map(lastDayOf)).toEqual([
      '2026-10-31',
      '2028-02-29',
      '2026-12-31',
      '2026-08-08',
    ]);
  });

  it('counts days and weekdays', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7]);
  });
});

describe('another time zone of the process', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'brussels-time-'));
  const compiled = path.join(folder, 'brussels-time.cjs');
  const script = `
    const { brusselsIso, brusselsDay, startOfDay } = require(process.argv[1]);
    const instant = new Date('2026-03-29T01:00:00Z');
    process.stdout.write([brusselsIso(instant), brusselsDay(instant), startOfDay('2026-07-01').toISOString()].join(' '));`;

  beforeAll(() => {
    const source = readFileSync(new URL('./brussels-time.ts', import.meta.url), 'utf8');
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    writeFileSync(compiled, ts.transpileModule(source, { compilerOptions }).outputText);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['Asia/Tokyo', 'America/New_York', 'UTC'])('changes nothing in %s', (zone) => {
    const environment = { ...process.env, TZ: zone };
    const answer = execFileSync(process.execPath, ['-e', script, compiled], { env: environment, encoding: 'utf8' });
    expect(answer).toBe('2026-03-29T03:00:00+02:00 2026-03-29 2026-06-30T22:00:00.000Z');
  });
});
