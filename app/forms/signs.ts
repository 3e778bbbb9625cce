/** Signs that a form was filled in by a program. They mark a message, they never refuse one. */
import { DAY, HOUR } from '~/platform/durations';

export const SIGN_NAMES = { madeAt: 'gemaaktOp', trap: 'ditBlijftLeeg' } as const;

/** Stands in a form that Enter sent, without script: whoever wrote it did not say that it is finished. */
export const SENT_BY_ENTER = 'metEnter';

/** Whoever reads what was sent. */
export type Sign = 'filled-trap' | 'too-fast' | 'odd-age' | 'no-form' | 'too-many';

/** Nobody reads the form, chooses an answer and writes a line in less. */
const SHORTEST_MILLISECONDS = 3000;
/** A tab stays open for days, over a weekend or a week of holidays; a form that a program kept is as old as you like. */
const LONGEST_MILLISECONDS = 8 * DAY;
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
  return [...signs, ...signOfAge(madeAtIn(form), now)];
}

function signOfAge(madeAt: number | null, now: number): Sign[] {
  if (madeAt === null) return ['no-form'];
  const age = now - madeAt;
  if (age < -CLOCK_SET_BACK || age > LONGEST_MILLISECONDS) return ['odd-age'];
  return age >= 0 && age < SHORTEST_MILLISECONDS ? ['too-fast'] : [];
}

/**
 * When the form that was sent was made, milliseconds since 1970; null: it does not say. A form that comes back keeps
 * that moment: whoever corrects one field needs no three seconds for it.
 */
export function madeAtIn(form: FormData): number | null {
  const madeAt = form.get(SIGN_NAMES.madeAt);
  return typeof madeAt === 'string' && /^\d{13}$/.test(madeAt) ? Number(madeAt) : null;
}
