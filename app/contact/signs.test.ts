import { describe, expect, it } from 'vitest';
import { SIGN_NAMES, signsOf } from './signs';

const NOW = 1_800_000_000_000;

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

  it('does not blame a person for a clock that was set back', () => {
    expect(sent(madeAt(-60_000))).toEqual([]);
  });
});
