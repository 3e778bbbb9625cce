import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '~/platform/durations';
import { Breaker } from './breaker';
import { addresseeAfter, isDue, LONGEST_WAIT, waitAfter } from './retry';

const NOW = Date.UTC(2026, 10, 22, 9);

describe('waiting for the next try', () => {
  it('takes 5 s, 15 s, 1 min and then 5 min for ever', () => {
    expect([1, 2, 3, 4, 5, 100_000].map(waitAfter)).toEqual(
      [5, 15, 60, 300, 300, 300].map((seconds) => seconds * SECOND),
    );
  });

  it('is over when its moment has come, or was written by a clock that ran ahead', () => {
    expect(isDue(NOW, NOW, LONGEST_WAIT)).toBe(true);
    expect(isDue(NOW + 1, NOW, LONGEST_WAIT)).toBe(false);
    expect(isDue(NOW + LONGEST_WAIT, NOW, LONGEST_WAIT)).toBe(false);
    expect(isDue(NOW + LONGEST_WAIT + 1, NOW, LONGEST_WAIT)).toBe(true);
  });

  it('ends at the fallback after three refusals, and then at each in turn', () => {
    expect([0, 1, 2, 3, 4, 5].map(addresseeAfter)).toEqual(['team', 'team', 'team', 'fallback', 'team', 'fallback']);
  });
});

describe('the breaker', () => {
  it('opens at a failure to connect, looks at once and then every five seconds, and closes at the first success', () => {
    const breaker = new Breaker();
    expect(breaker.record('unreachable', NOW)).toBe('opened');
    const looks = Array.from({ length: 31 }, (_, second) => second).filter((second) => {
      const looked = breaker.takeProbe(NOW + second * SECOND);
      if (looked) expect(breaker.record('unreachable', NOW + second * SECOND)).toBeNull();
      return looked;
    });
    expect(looks).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(breaker.record('reached', NOW + MINUTE)).toBe('recovered');
    expect(breaker.isOpen).toBe(false);
  });

  it('makes nothing due when a single connection was lost', () => {
    const breaker = new Breaker();
    breaker.record('unreachable', NOW);
    expect(breaker.record('reached', NOW)).toBe('closed');
  });

  it.each(['delivered', 'delayed', 'refused'] as const)('stays closed when a mail is %s', (kind) => {
    const breaker = new Breaker();
    expect(breaker.record(kind, NOW)).toBeNull();
    expect(breaker.takeProbe(NOW)).toBe(false);
  });

  it('does not hurry a server that greets and then fails', () => {
    const breaker = new Breaker();
    breaker.record('unreachable', NOW);
    breaker.record('reached', NOW);
    breaker.record('unreachable', NOW);
    expect(breaker.takeProbe(NOW)).toBe(false);
    expect(breaker.takeProbe(NOW + 5 * SECOND)).toBe(true);
  });

  it('looks on when the clock was set back an hour', () => {
    const breaker = new Breaker();
    breaker.record('unreachable', NOW);
    breaker.takeProbe(NOW);
    expect(breaker.takeProbe(NOW - 60 * MINUTE)).toBe(true);
  });
});
