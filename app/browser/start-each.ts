/** Each by itself: what one throws keeps none of the others from starting. */
export function startEach(parts: readonly (() => void)[]): void {
  for (const start of parts) queueMicrotask(start);
}
