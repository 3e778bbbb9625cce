import { describe, expect, it } from 'vitest';
import { NetworkCounts } from './network-counts.server';

const NOW = 1_800_000_000_000;

describe('counts of networks', () => {
  it('keep only so many names, and go on counting those', () => {
    const counts = new NetworkCounts(2);
    const times = ['a', 'b', 'c', 'c', 'a', 'b'].map((name) => counts.add(name, NOW));
    expect(times).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('begin again in another ten minutes, and know nobody in another hour', () => {
    const counts = new NetworkCounts(1);
    expect([counts.add('a', NOW), counts.add('a', NOW), counts.add('a', NOW + 600_000)]).toEqual([1, 2, 1]);
    expect([counts.add('b', NOW + 3_600_000), counts.add('b', NOW + 3_600_000)]).toEqual([1, 2]);
  });
});
