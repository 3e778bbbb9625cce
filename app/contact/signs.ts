/** Signs that a form was filled in by a program. They mark a message, they never refuse one. */
export const SIGN_NAMES = { madeAt: 'gemaaktOp', trap: 'ditBlijftLeeg' } as const;

/** Whoever reads what was sent. */
export type Sign = 'filled-trap' | 'too-fast' | 'no-form' | 'too-many';

/** Nobody reads the form, chooses an answer and writes a line in less. */
const SHORTEST_MILLISECONDS = 3000;

/**
 * What the form itself gives away.
 * @param now milliseconds since 1970. A form of a later moment than now comes from a clock that was set back: no sign.
 */
export function signsOf(form: FormData, now: number): Sign[] {
  const trap = form.get(SIGN_NAMES.trap);
  const madeAt = form.get(SIGN_NAMES.madeAt);
  const signs: Sign[] = [];
  if (typeof trap === 'string' && trap !== '') signs.push('filled-trap');
  if (typeof madeAt !== 'string' || !/^\d{13}$/.test(madeAt)) signs.push('no-form');
  else if (now >= Number(madeAt) && now - Number(madeAt) < SHORTEST_MILLISECONDS) signs.push('too-fast');
  return signs;
}
