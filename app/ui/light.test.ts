import { expect, test } from 'vitest';
import { LIGHT_HANDS, lightPaths } from './light';

test.each(Object.values(LIGHT_HANDS))('the %s is whole, half or out by its shape alone', (hand) => {
  const [open, busy, closed] = (['open', 'busy', 'closed'] as const).map((state) => lightPaths(state, hand));
  expect(closed?.glow).toBeNull();
  expect(new Set([open?.glow, busy?.glow, null]).size).toBe(3);
  expect(open?.lines).not.toEqual(closed?.lines);
});
