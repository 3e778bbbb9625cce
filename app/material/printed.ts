/** What stands on everything that is printed: never typed in a text, always from the data. */
import type { Audience } from '~/audiences/audiences';

export interface Printed {
  audience: Audience;
  /** What is called first: 1712, or in another language the line that speaks it. */
  number: string;
  free: boolean;
  /** "Bellen", "op werkdagen van 9 tot 18 uur"; in another language "107", "Télé-Accueil, jour et nuit". */
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
