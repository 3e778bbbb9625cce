/** What Intl knows of a language: its locale, days as people write them, and the names of languages. */
const LOCALES: Record<string, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

export function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

/** @param day an ISO day (2026-11-22) @returns "22 november 2026"; in French the first of a month is "1er", which Intl does not know */
export function longDate(day: string, language: string): string {
  const written = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

/** @param month an ISO month or day (2026-10) @returns "oktober 2026" */
export function longMonth(month: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month.slice(0, 7)}-15T12:00:00Z`),
  );
}

/** @param code two letters, as in the content @returns "Frans", in the reader's language; the code itself when it has no name */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
