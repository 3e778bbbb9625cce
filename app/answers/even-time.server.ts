/** How long an answer takes must not tell whether something was found. */
import { setTimeout as pause } from 'node:timers/promises';

/** Far more than what finding makes of a difference, in milliseconds. */
const STEP = 250;

/** Does the work, and waits for the next step of time before it says how it ended. */
export async function evenly<Result>(work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const spent = performance.now() - began;
    await pause(Math.ceil(spent / STEP) * STEP - spent);
  }
}
