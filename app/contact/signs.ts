/** Signs that a form was filled in by a program. They mark a message, they never refuse one. */
export const SIGN_NAMES = { madeAt: 'gemaaktOp', trap: 'ditBlijftLeeg' } as const;

/** Whoever reads what was sent. */
export type Sign = 'filled-trap' | 'too-fast' | 'odd-age' | 'no-form' | 'too-many';

/** Nobody reads the form, chooses an answer and writes a line in less. */
const SHORTEST_MILLISECONDS = 3000;
const HOUR = 3_600_000;
/** A tab stays open for days, over a weekend or a week of holidays; a form that a program kept is as old as you like. */
const LONGEST_MILLISECONDS = 8 * 24 * HOUR;
/** Somebody set the clock of the server back; further than this it was made up. */
const CLOCK_SET_BACK = HOUR;

/**
 * What the form itself gives away.
 * @param now milliseconds since 1970
 */
export function signsOf(form: FormData, now: number): Sign[] {
  const trap = form.get(SIGN_NAMES.trap);
  const signs: Sign[] = [];
  if (typeof trap === 'string' && trap !== '') signs.push('filled-trap');
  return [...signs, ...signOfAge(form.get(SIGN_NAMES.madeAt), now)];
}

function signOfAge(madeAt: FormDataEntryValue | null, now: number): Sign[] {
  if (typeof madeAt !== 'string' || !/^\d{13}$/.test(madeAt)) return ['no-form'];
  const age = now - Number(madeAt);
  if (age < -CLOCK_SET_BACK || age > LONGEST_MILLISECONDS) return ['odd-age'];
  return age >= 0 && age < SHORTEST_MILLISECONDS ? ['too-fast'] : [];
}
