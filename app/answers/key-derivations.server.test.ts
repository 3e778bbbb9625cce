import { describe, expect, it } from 'vitest';
import { FROM_ONE_NETWORK, IN_ALL, KeyDerivations, TooManyTries } from './key-derivations.server';

const NOW = 1_800_000_000_000;
const TEN_MINUTES = 600_000;
const AT_ONCE = 2;
const LONGEST_QUEUE = 60;

/** Derivations that end when the test says so. */
function held(derivations: KeyDerivations) {
  const begun: { name: number; end(): void; fail(): void }[] = [];
  const run = (name: number) =>
    derivations.run(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push({ name, end: () => resolve(name), fail: () => reject(new Error('failed')) });
        }),
    );
  return { begun, run };
}

describe('running derivations', () => {
  it('does two at once and the others in their turn', async () => {
    const { begun, run } = held(new KeyDerivations());
    const all = [0, 1, 2, 3, 4].map(run);
    expect(begun.map(({ name }) => name)).toEqual([0, 1]);
    begun[1]?.end();
    await all[1];
    expect(begun.map(({ name }) => name)).toEqual([0, 1, 2]);
    for (const index of [0, 2, 3, 4]) {
      await expect.poll(() => begun.length).toBeGreaterThan(index);
      begun[index]?.end();
      await all[index];
    }
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives the place of one that failed to the next, and says why it failed', async () => {
    const { begun, run } = held(new KeyDerivations());
    const all = [0, 1, 2].map(run);
    begun[0]?.fail();
    await expect(all[0]).rejects.toThrow('failed');
    expect(begun).toHaveLength(3);
    for (const one of begun.slice(1)) one.end();
    await Promise.all(all.slice(1));
    const later = [3, 4, 5].map(run);
    expect(begun.slice(3).map(({ name }) => name)).toEqual([3, 4]);
    for (const one of begun.slice(3)) one.end();
    await Promise.all(later.slice(0, 2));
    begun.at(-1)?.end();
    expect(await Promise.all(later)).toEqual([3, 4, 5]);
  });

  it('refuses what would wait behind a full queue, and takes it once there is room', async () => {
    const { begun, run } = held(new KeyDerivations());
    const all = Array.from({ length: AT_ONCE + LONGEST_QUEUE }, (_, index) => run(index));
    await expect(run(100)).rejects.toThrow(TooManyTries);
    begun[0]?.end();
    await all[0];
    all.push(run(101));
    await expect(run(102)).rejects.toThrow(TooManyTries);
    for (let index = 1; index < all.length; index += 1) {
      await expect.poll(() => begun.length).toBeGreaterThan(index);
      begun[index]?.end();
    }
    expect((await Promise.all(all)).length).toBe(AT_ONCE + LONGEST_QUEUE + 1);
  });
});

describe('counting tries', () => {
  const tries = (derivations: KeyDerivations, network: string | null, times: number, now = NOW) => {
    for (let index = 0; index < times; index += 1) derivations.count(network, now);
  };

  it('lets a class try from one network, and no more in ten minutes', () => {
    const derivations = new KeyDerivations();
    tries(derivations, '192.0.2', FROM_ONE_NETWORK);
    expect(() => derivations.count('192.0.2', NOW)).toThrow(TooManyTries);
    derivations.count('192.0.3', NOW);
    derivations.count('192.0.2', NOW + TEN_MINUTES);
  });

  it('has an end in all, whatever the networks, and goes on after ten minutes', () => {
    const derivations = new KeyDerivations();
    for (let index = 1; index < IN_ALL; index += 1) derivations.count(`10.0.${index}`, NOW);
    expect(() => derivations.count('192.0.2', NOW)).toThrow(TooManyTries);
    expect(() => derivations.count(null, NOW)).toThrow(TooManyTries);
    derivations.count('192.0.2', NOW + TEN_MINUTES + 1);
  });

  it('takes nothing from the others for what one network tries too often', () => {
    const derivations = new KeyDerivations();
    tries(derivations, '192.0.2', FROM_ONE_NETWORK);
    for (let index = 0; index < IN_ALL; index += 1) {
      expect(() => derivations.count('192.0.2', NOW)).toThrow(TooManyTries);
    }
    tries(derivations, null, IN_ALL - FROM_ONE_NETWORK - 1);
    expect(() => derivations.count(null, NOW)).toThrow(TooManyTries);
  });
});
