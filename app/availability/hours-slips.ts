/** What is wrong with hours as somebody wrote them in content/, in Dutch: the package that reads them speaks to programmers. */
import { guessesAbout, openingHours } from '~/hours/opening-hours.server';
import { ordinaryWeek } from '~/hours/ordinary-week';

const EXAMPLE = '"Mo-Fr 09:00-18:00; PH off"';
const OTHER = `deze uren kan de site niet lezen: schrijf ze zoals ${EXAMPLE}`;

/** The slips people make, the likeliest cause first. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, `er staat niets: schrijf de uren zoals ${EXAMPLE}, of null (zonder aanhalingstekens) als je ze niet weet`],
  [/\b(?:ma|di|wo|do|vr|za|zo)\b/i, 'schrijf de dagen als Mo, Tu, We, Th, Fr, Sa, Su (maandag tot zondag)'],
  [/\b(?:dicht|gesloten|toe|open)\b/i, 'schrijf "off" voor dicht, en alleen uren voor open'],
  [/[–—]/, 'zet tussen twee uren een gewoon streepje: -'],
  [/\d\s*(?:u|h|uur)|\d\.\d|\b\d{4}-\d{4}\b/i, 'zet een dubbelpunt in een uur, zo: 09:00-18:00'],
  [/(?<![:\d])\d{1,2}\s*-|-\s*\d{1,2}(?![:\d])/, 'schrijf bij elk uur de minuten, zo: 09:00-18:00'],
  [/\d\s*,?\s+PH\b/, 'zet een ; voor PH: anders geldt het voor de dagen ervoor'],
  [/\d\s+\d/, 'zet een komma tussen twee uren van dezelfde dag, zo: 09:00-12:00,13:00-18:00'],
  [/;\s*$/, 'haal de laatste ; weg'],
];
const SPAN = /(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g;

/** None for hours that can mean one thing only. @param hours OSM syntax; null: not known */
export function hoursFaults(hours: string | null): string[] {
  if (hours === null) return [];
  const fault = isPlain(hours) ? holidayFault(hours) : (turnedFault(hours) ?? slipIn(hours));
  return fault === undefined ? [] : [`"${hours}": ${fault}`];
}

/** What had to be guessed at may not be what was meant: "Mo-Fr 09:00-18:00 PH off" lacks a ";" and is never open. */
function isPlain(hours: string): boolean {
  try {
    openingHours(hours);
    return guessesAbout(hours).length === 0;
  } catch {
    return false;
  }
}

function slipIn(hours: string): string {
  return SLIPS.find(([pattern]) => pattern.test(hours))?.[1] ?? OTHER;
}

function turnedFault(hours: string): string | undefined {
  const spans = [...hours.matchAll(SPAN)].map((span) => span.slice(1).map(Number));
  for (const [fromHour = 0, from = 0, untilHour = 0, until = 0] of spans) {
    const [begins, ends] = [fromHour * 60 + from, untilHour * 60 + until];
    if (Math.max(begins, ends) > 1440 || from > 59 || until > 59) return 'een dag gaat van 00:00 tot 24:00';
    if (begins >= ends) return TURNED;
  }
  return undefined;
}

const TURNED =
  'het einduur komt voor het beginuur: draai ze om. Loopt het door na middernacht, schrijf dan eerst tot 24:00, en de rest bij de dag erna';

/** A week with a day off says nothing yet about Christmas; and of two rules about one day, the last one wins. */
function holidayFault(hours: string): string | undefined {
  const daysOff = ordinaryWeek(hours)?.days.map((times) => times.length === 0) ?? [];
  const isOff = daysOff.length > 0 && daysOff.every(Boolean);
  if (/\bPH\b/.test(hours)) {
    const last = hours.split(';').at(-1) ?? '';
    return /\bPH\b/.test(last) || isOff ? undefined : 'zet PH helemaal achteraan, na een ; anders telt het niet altijd';
  }
  return daysOff.some(Boolean) && !isOff
    ? 'zeg ook wat er op feestdagen is: zet er "; PH off" achter (dicht), of "; PH unknown" als je het niet weet'
    : undefined;
}
