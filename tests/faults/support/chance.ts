/** Chance that can be played again: the same seed gives the same draws. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  whole(below: number): number;
  /** True this often, from 0 (never) to 1. */
  happens(share: number): boolean;
  oneOf<Thing>(things: readonly [Thing, ...Thing[]]): Thing;
}

/** @param seed a whole number (mulberry32) */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    happens: (share) => next() < share,
    oneOf: ([first, ...others]) => [first, ...others][whole(others.length + 1)] ?? first,
  };
}
