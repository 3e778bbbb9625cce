import { describe, expect, it } from 'vitest';
import type { Schedule } from '~/content/settings';
import { helplineAges, scheduleAges } from './age-of-checks';

const lineOf = (file: string, field: string) =>
  file.endsWith('awel.yaml') && field === 'channels[0].checkedOn' ? 17 : 3;
const agesOf = (checkedOn: string | null, today: string, hours: string | null = '24/7') =>
  helplineAges([{ id: 'awel', checkedOn: '2026-11-01', channels: [{ hours, checkedOn }] }], today, lineOf);

describe('hours of a helpline', () => {
  it('are believed without a word for twelve months', () => {
    expect(agesOf('2025-11-22', '2026-11-22')).toEqual([]);
    expect(agesOf('2025-11', '2026-11-30')).toEqual([]);
  });

  it('want to be checked again after that', () => {
    expect(agesOf('2025-11-21', '2026-11-22')).toMatchObject([
      { file: 'content/helplines/awel.yaml', line: 17, words: expect.stringContaining('langer dan 12 maanden') },
    ]);
  });

  it('are no longer shown after eighteen', () => {
    expect(agesOf('2025-05-22', '2026-11-22')[0]?.words).not.toContain('niet bekend');
    expect(agesOf('2025-05-21', '2026-11-22')[0]?.words).toContain('"niet bekend"');
  });

  it('that are not there grow no older', () => {
    expect(agesOf('2019-01-01', '2026-11-22', null)).toEqual([]);
    expect(agesOf(null, '2026-11-22')).toEqual([]);
  });
});

it('of 1712 itself only the hours that count today are looked at', () => {
  const regime = { hours: '24/7', published: true, source: 'test', checkedOn: '2020-01-01' };
  const schedule = {
    phone: [
      { ...regime, from: '2012-01-01', until: '2019-12-31' },
      { ...regime, from: '2020-01-01' },
    ],
    chat: [{ ...regime, from: '2020-01-01', published: false }],
    reply: { workingDays: 2, checkedOn: '2026-10', source: 'test' },
  };
  expect(scheduleAges(schedule as unknown as Schedule, '2026-11-22', lineOf)).toMatchObject([
    { field: 'phone[1].checkedOn' },
  ]);
});
