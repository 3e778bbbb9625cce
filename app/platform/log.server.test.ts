import { expect, test } from 'vitest';
import { createLog } from './log.server';

test('an event is one JSON line with its time, level, name and fields', () => {
  const lines: string[] = [];
  createLog('info', (line) => lines.push(line)).warn('disk-full', { path: 'two\nlines', free: 0 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
  const entry = JSON.parse(lines[0] ?? '');
  expect(entry).toMatchObject({ level: 'warn', event: 'disk-full', path: 'two\nlines', free: 0 });
  expect(Number.isNaN(Date.parse(entry.time))).toBe(false);
});

test('lines below the chosen level are dropped', () => {
  const lines: string[] = [];
  const log = createLog('warn', (line) => lines.push(line));
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd']);
});

test('a line holds no character that a terminal obeys or turns around, and says the same', () => {
  const lines: string[] = [];
  const odd = 'a\u001b[31m\u009b2J\u007f\u202e\u2028é\u{1f600}';
  createLog('info', (line) => lines.push(line)).info('x', { odd });
  expect(lines[0]).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ odd });
});
