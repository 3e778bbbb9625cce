import { describe, expect, it } from 'vitest';
import { Often } from './often';

const NOW = Date.UTC(2026, 10, 22, 9);

describe('Often', () => {
  it('is reached by so many within the time, and goes on while they keep coming', () => {
    const often = new Often(3, 1000);
    expect([0, 500, 999, 1500, 2600, 2700, 2800].map((later) => often.note(NOW + later))).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is never reached by what comes slowly, and once is enough when once is asked', () => {
    const often = new Often(2, 1000);
    expect(Array.from({ length: 50 }, (_, index) => often.note(NOW + index * 1000))).not.toContain(true);
    expect(new Often(1, 1000).note(NOW)).toBe(true);
  });

  it('forgets what a clock set back has put into the future', () => {
    const often = new Often(2, 1000);
    often.note(NOW);
    expect(often.note(NOW - 3_600_000)).toBe(false);
  });
});
