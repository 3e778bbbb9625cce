import { describe, expect, it } from 'vitest';
import { Together } from './together';

describe('work done together', () => {
  it('takes on board what arrives while it runs, and gives each its own result', async () => {
    const batches: number[][] = [];
    const double = new Together(async (items: number[]) => {
      batches.push(items);
      await new Promise((resolve) => setImmediate(resolve));
      return items.map((item) => item * 2);
    });
    const first = double.add(1);
    const second = double.add(2);
    await new Promise((resolve) => setImmediate(resolve));
    const late = Promise.all([double.add(3), double.add(4)]);
    expect([await first, await second, ...(await late)]).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await double.add(5)).toBe(10);
  });

  it('fails for all on board and for nobody else', async () => {
    const picky = new Together(async (items: number[]) => {
      if (items.includes(1)) throw new Error('full');
      return items;
    });
    const failed = await Promise.allSettled([picky.add(1), picky.add(2)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await picky.add(2)).toBe(2);
  });

  it('carries out a thousand in the order they came', async () => {
    const seen: number[] = [];
    const numbers = new Together(async (items: number[]) => {
      seen.push(...items);
      return items;
    });
    const all = Array.from({ length: 1000 }, (_, index) => index);
    expect(await Promise.all(all.map((item) => numbers.add(item)))).toEqual(all);
    expect(seen).toEqual(all);
  });
});
