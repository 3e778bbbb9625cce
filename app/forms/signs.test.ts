import { describe, expect, it } from 'vitest';
import { SIGN_NAMES, signsOf } from './signs';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return signsOf(form, NOW);
}

describe('signsOf', () => {
  const madeAt = (milliseconds: number) => ({ [SIGN_NAMES.madeAt]: String(NOW - milliseconds) });

  it('finds none in a form that took a while, a day or ten seconds', () => {
    expect(sent(madeAt(10_000))).toEqual([]);
    expect(sent({ ...madeAt(86_400_000), [SIGN_NAMES.trap]: '' })).toEqual([]);
  });

  it('finds a form that was sent at once', () => {
    expect(sent(madeAt(2999))).toEqual(['too-fast']);
    expect(sent(madeAt(3000))).toEqual([]);
  });

  it('finds a field that a person does not see', () => {
    expect(sent({ ...madeAt(10_000), [SIGN_NAMES.trap]: 'https://x.example' })).toEqual(['filled-trap']);
  });

  it('finds a form that never was shown', () => {
    expect(sent({})).toEqual(['no-form']);
    expect(sent({ [SIGN_NAMES.madeAt]: 'gisteren' })).toEqual(['no-form']);
  });

  it('does not blame a person for a clock that was set back, nor for a tab that stayed open', () => {
    expect(sent(madeAt(-60_000))).toEqual([]);
    expect(sent(madeAt(-HOUR))).toEqual([]);
    expect(sent(madeAt(8 * DAY))).toEqual([]);
  });

  it('finds a form that was made long ago, or is yet to be made', () => {
    for (const age of [8 * DAY + 1, 3 * 365 * DAY, -HOUR - 1, -3 * 365 * DAY]) {
      expect(sent(madeAt(age))).toEqual(['odd-age']);
    }
    expect(sent({ [SIGN_NAMES.madeAt]: '0000000000000' })).toEqual(['odd-age']);
    expect(sent({ [SIGN_NAMES.madeAt]: '9999999999999' })).toEqual(['odd-age']);
  });
});
