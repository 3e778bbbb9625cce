import { describe, expect, it } from 'vitest';
import { createLog } from '~/platform/log.server';
import { OF_NETWORK, OF_NETWORK_AND_PAGE, VisitPace } from './visit-pace.server';

const NOW = 1_800_000_000_000;
const TEN_MINUTES = 600_000;

function pace() {
  const lines: string[] = [];
  const own = new VisitPace(createLog('warn', (line) => lines.push(line)));
  /** How many of so many views may be counted. */
  const allowed = (times: number, network: string | null, pageOf: (view: number) => string, now = NOW) =>
    Array.from({ length: times }, (_, view) => own.allows(network, pageOf(view), now)).filter(Boolean).length;
  return { lines, allowed };
}

const one = () => '/kinderen';
const many = (view: number) => `/jongeren/${view % 20}`;

describe('what may be counted', () => {
  it('is bounded for one page from one network, and for all its pages', () => {
    const { allowed } = pace();
    expect(allowed(OF_NETWORK_AND_PAGE + 50, '192.0.2', one)).toBe(OF_NETWORK_AND_PAGE);
    expect(allowed(OF_NETWORK, '192.0.3', many)).toBe(OF_NETWORK);
    expect(allowed(100, '192.0.3', many)).toBe(0);
  });

  it('takes nothing from another network, nor from who is not known', () => {
    const { allowed } = pace();
    allowed(OF_NETWORK + 100, '192.0.2', one);
    expect(allowed(10, '192.0.3', one)).toBe(10);
    expect(allowed(OF_NETWORK + 100, null, one)).toBe(OF_NETWORK + 100);
  });

  it('is bounded in all, whoever it comes from', () => {
    const { allowed } = pace();
    expect(allowed(600_500, null, one)).toBe(600_000);
    expect(allowed(10, '192.0.2', one)).toBe(0);
  });

  it('begins again after ten minutes', () => {
    const { allowed } = pace();
    allowed(OF_NETWORK_AND_PAGE + 50, '192.0.2', one);
    expect(allowed(10, '192.0.2', one, NOW + TEN_MINUTES)).toBe(10);
  });

  it('is said once in ten minutes, without who it was', () => {
    const { allowed, lines } = pace();
    allowed(OF_NETWORK_AND_PAGE + 50, '192.0.2', one);
    allowed(1, '192.0.2', one, NOW + TEN_MINUTES);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ time: expect.any(String), level: 'warn', event: 'visits.too_many' });
  });
});
