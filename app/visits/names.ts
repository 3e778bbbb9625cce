/** What the figures of visits are called, in Dutch: they are for the coordinator and for who asks for them. */
import { OTHER_SITE } from './referrer';

export const SECTION_NAMES: Record<string, string> = {
  children: 'Kinderen',
  teens: 'Jongeren',
  adults: 'Volwassenen',
  everyone: 'Voor iedereen',
};
export const DEVICE_NAMES: Record<string, string> = {
  phone: 'Telefoon',
  larger: 'Groter scherm',
  unknown: 'Niet bekend',
};
export const REFERRER_NAMES: Record<string, string> = { [OTHER_SITE]: 'Andere sites' };
export const TRIED_NAMES: Record<string, string> = {
  call: 'Bellen',
  chat: 'Chatten',
  both: 'Bellen en chatten',
  none: 'Niets aangeduid',
};
export const STATE_NAMES: Record<string, string> = {
  open: 'Open',
  busy: 'Bezet',
  closed: 'Gesloten',
  unknown: 'Niet bekend',
};

const monthFormat = new Intl.DateTimeFormat('nl-BE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param month as 2026-11 */
export function monthName(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`));
}

export function hourName(hour: number): string {
  return `${hour} tot ${hour + 1} uur`;
}
