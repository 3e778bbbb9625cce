/** What only the server can check about a call: the number, the moments that are still to come, the last day. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type BrusselsDay, brusselsDay } from '~/availability/brussels-time';
import type { Schedule } from '~/content/settings';
import { type CallWindow, stillOffered } from './call-windows';
import type { FormErrors } from './message-fields';
import type { Message } from './message-schema';

/** A message whose call can be made. Without a call there are no windows and no last day. */
export interface Checked {
  message: Message;
  windows: CallWindow[];
  /** After this day 1712 does not call any more. */
  callUntil: BrusselsDay | null;
}

/** @param now the moment the form came in; windows that were offered yesterday may have passed */
export function checkCall(message: Message, schedule: Schedule, now: Date): Checked | { errors: FormErrors } {
  if (message.replyBy !== 'phone') return { message, windows: [], callUntil: null };
  const phone = internationalNumber(message.phone);
  const windows = stillOffered(message.callWindow, schedule, now);
  const callUntil = message.callUntil === '' ? null : readDay(message.callUntil);
  const callable = callUntil ? windows.filter(({ day }) => day <= callUntil) : windows;
  const errors: FormErrors = {
    ...(phone === null && { phone: 'phone-invalid' as const }),
    ...(message.callWindow.length > 0 && windows.length === 0 && { callWindow: 'window-gone' as const }),
    ...dayErrors(message.callUntil, callUntil, brusselsDay(now)),
  };
  if (!errors.callUntil && windows.length > 0 && callable.length === 0) errors.callUntil = 'date-before-windows';
  if (phone === null || Object.keys(errors).length > 0) return { errors };
  return { message: { ...message, phone }, windows: callable, callUntil };
}

/** Belgian mobile numbers begin so; the commonest mistake is one digit too few, which leaves the length of a fixed line. */
const BELGIAN_MOBILE = /^4[5-9]/;

/**
 * "0470 12 34 56" as "+32 470 12 34 56"; a number without a country is Belgian. Only its length is held against a
 * number, so that nobody is refused because a list of prefixes is old.
 * @returns null when no such number can exist; whether it does, only a call can tell
 */
function internationalNumber(typed: string): string | null {
  const number = parsePhoneNumberFromString(typed.replace(/^00/, '+'), 'BE');
  if (!number?.isPossible()) return null;
  const isMobile = number.countryCallingCode === '32' && BELGIAN_MOBILE.test(number.nationalNumber);
  return isMobile && !number.isValid() ? null : number.formatInternational();
}

function dayErrors(typed: string, day: BrusselsDay | null, today: BrusselsDay): FormErrors {
  if (typed === '') return {};
  if (day === null) return { callUntil: 'date-invalid' };
  return day < today ? { callUntil: 'date-past' } : {};
}

/** A day as date fields send it (2026-12-04), or as people type it where there is no such field (4/12/2026). Null: no day that exists. */
function readDay(typed: string): BrusselsDay | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed);
  const [year, month, date] = iso ? iso.slice(1) : (written?.slice(1).reverse() ?? []);
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const exists = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(day) ? day : null;
}
