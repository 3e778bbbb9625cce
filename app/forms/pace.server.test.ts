import { describe, expect, it } from 'vitest';
import { LONGEST_DELAY, Pace, WITHOUT_DELAY } from './pace.server';

const TEN_MINUTES = 600_000;

function pace() {
  const waits: number[] = [];
  const clock = { now: 1_800_000_000_000 };
  const pause = async (milliseconds: number) => void waits.push(milliseconds);
  return { waits, clock, pace: new Pace({ now: () => clock.now, pause }) };
}

async function send(to: Pace, network: string | null, times: number) {
  const signs = [];
  for (let index = 0; index < times; index += 1) signs.push(...(await to.hold(network)));
  return signs;
}

describe('Pace', () => {
  it('lets a school of three hundred write within ten minutes', async () => {
    const { pace: school, waits } = pace();
    expect(await send(school, '192.0.2', 300)).toEqual([]);
    expect(waits).toEqual([]);
  });

  it('marks what comes beyond, and lets it wait longer and longer, but never long', async () => {
    const { pace: flooded, waits } = pace();
    expect(await send(flooded, '192.0.2', WITHOUT_DELAY + 500)).toHaveLength(500);
    expect(waits[0]).toBe(50);
    expect(waits[1]).toBe(100);
    expect(Math.max(...waits)).toBe(LONGEST_DELAY);
  });

  it('holds up nobody else', async () => {
    const { pace: flooded, waits } = pace();
    await send(flooded, '192.0.2', WITHOUT_DELAY);
    await send(flooded, '192.0.3', 1);
    await send(flooded, null, 1000);
    expect(waits).toEqual([]);
  });

  it('begins again after ten minutes, and after an hour knows nobody', async () => {
    const { pace: flooded, clock, waits } = pace();
    await send(flooded, '192.0.2', WITHOUT_DELAY);
    clock.now += TEN_MINUTES;
    await send(flooded, '192.0.2', WITHOUT_DELAY);
    clock.now += 6 * TEN_MINUTES;
    await send(flooded, '192.0.2', WITHOUT_DELAY);
    expect(waits).toEqual([]);
  });
});
