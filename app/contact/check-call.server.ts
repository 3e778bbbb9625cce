/** What only the server can check about a call: the number, the moments that are still to come, the last day. */
import type { Schedule } from '~/content/settings';
import { type BrusselsDay, brusselsDay } from '~/hours/brussels-time';
import { withPlainDigits } from '~/i18n/typed-text';
import { type CallWindow, stillOffered } from './call-windows';
import type { FormErrors } from './message-fields';
import type { Message } from './message-schema';
import { readPhoneNumber } from './phone-number.server';

/** A message whose call can be made. Without a call there are no windows and no last day. */
export interface Checked {
  /** Its number as it is read: "+32 470 12 34 56". */
  message: Message;
  /** Its number as it was typed: who calls can see whether it was read well. */
  typedPhone: string;
  windows: CallWindow[];
  /** After this day 1712 does not call any more. */
  callUntil: BrusselsDay | null;
}

/** @param now the moment the form came in; windows that were offered yesterday may have passed */
export function checkCall(message: Message, schedule: Schedule, now: Date): Checked | { errors: FormErrors } {
  if (message.replyBy !== 'phone') return { message, typedPhone: '', windows: [], callUntil: null };
  const phone = readPhoneNumber(message.phone);
  const windows = stillOffered(message.callWindow, schedule, now);
  const callUntil = message.callUntil === '' ? null : readDay(message.callUntil);
  const callable = callUntil ? windows.filter(({ day }) => day <= callUntil) : windows;
  const errors: FormErrors = {
    ...('fault' in phone && { phone: phone.fault }),
    ...(message.callWindow.length > 0 && windows.length === 0 && { callWindow: 'window-gone' as const }),
    ...dayErrors(message.callUntil, callUntil, brusselsDay(now)),
  };
  if (!errors.callUntil && windows.length > 0 && callable.length === 0) errors.callUntil = 'date-before-windows';
  if ('fault' in phone || Object.keys(errors).length > 0) return { errors };
  return { message: { ...message, phone: phone.number }, typedPhone: message.phone, windows: callable, callUntil };
}

function dayErrors(typed: string, day: BrusselsDay | null, today: BrusselsDay): FormErrors {
  if (typed === '') return {};
  if (day === null) return { callUntil: 'date-invalid' };
  return day < today ? { callUntil: 'date-past' } : {};
}

/** A day as date fields send it (2026-12-04), or as people type it where there is no such field (4/12/2026). Null: no day that exists. */
function readDay(typed: string): BrusselsDay | null {
  const digits = withPlainDigits(typed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(digits);
  const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(digits);
  const [year, month, date] = iso ? iso.slice(1) : (written?.slice(1).reverse() ?? []);
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const exists = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(day) ? day : null;
}
