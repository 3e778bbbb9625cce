/** How long tests wait. A limit is there for what hangs: what is merely slow, on a busy machine, passes. */
import { vi } from 'vitest';

/** Milliseconds for what must come. Shorter than the five minutes after which a message is tried again by itself. */
export const PATIENCE = 120_000;

/** Resolves with what `look` gives, as soon as it throws no longer. @throws what it threw last, when it never ceased */
export function eventually<Value>(look: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(look, { timeout: PATIENCE, interval: 20 });
}
