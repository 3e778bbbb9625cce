/** The ten statutory public holidays of Belgium, by day in Brussels. 11 July is not one of them. */
import { type BrusselsDay, brusselsDay, startOfDay } from './brussels-time';
import { publicHolidaysOf } from './opening-hours.server';

export interface HolidayName {
  nl: string;
  en: string;
}

/** The package names holidays in Dutch and French at once; this is how we say them. */
const NAMES: Record<string, HolidayName> = {
  'Nieuwjaar - Nouvel An': { nl: 'Nieuwjaar', en: "New Year's Day" },
  'Paasmaandag - Lundi de Pâques': { nl: 'paasmaandag', en: 'Easter Monday' },
  'Dag van de Arbeid - Fête du travail': { nl: 'de Dag van de Arbeid', en: 'Labour Day' },
  'Hemelvaartsdag - Ascension': { nl: 'Hemelvaart', en: 'Ascension Day' },
  'Pinkstermaandag - Lundi de Pentecôte': { nl: 'pinkstermaandag', en: 'Whit Monday' },
  'Nationale feestdag - Fête nationale': { nl: 'de nationale feestdag', en: 'Belgian National Day' },
  'Tenhemelopneming - Assomption': { nl: 'Onze-Lieve-Vrouw-Hemelvaart', en: 'Assumption Day' },
  'Allerheiligen - Toussaint': { nl: 'Allerheiligen', en: "All Saints' Day" },
  'Wapenstilstand - Armistice': { nl: 'Wapenstilstand', en: 'Armistice Day' },
  'Kerstmis - Noël': { nl: 'Kerstmis', en: 'Christmas Day' },
};

const years = new Map<string, ReadonlyMap<BrusselsDay, HolidayName>>();

/** Which public holiday a day is, named so that it reads well after "op"; null on other days. */
export function holidayOn(day: BrusselsDay): HolidayName | null {
  return holidaysOf(day.slice(0, 4)).get(day) ?? null;
}

function holidaysOf(year: string): ReadonlyMap<BrusselsDay, HolidayName> {
  const known = years.get(year);
  if (known) return known;
  const fresh = new Map(
    publicHolidaysOf(startOfDay(`${year}-01-01`), startOfDay(`${year}-12-31`)).map(({ start, name }) => [
      brusselsDay(start),
      ourName(name),
    ]),
  );
  years.set(year, fresh);
  return fresh;
}

/** A holiday the law adds later keeps the package's Dutch name until it stands in the table. */
function ourName(name: string): HolidayName {
  const [dutch = name] = name.split(' - ');
  return NAMES[name] ?? { nl: dutch, en: dutch };
}
