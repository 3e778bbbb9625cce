/** What stands on everything that is printed: never typed in a text, always from the data. */
import type { Audience } from '~/audiences/audiences';

export interface Printed {
  audience: Audience;
  /** 1712's number. */
  number: string;
  free: boolean;
  /** "Bellen", "op werkdagen van 9 tot 18 uur". */
  hours: { way: string; words: string }[];
  /** What the QR code opens. */
  address: string;
  /** The same as people type it. */
  shownAddress: string;
  police: string;
  ambulance: string;
  /** The day the hours are of, in words. */
  today: string;
}
