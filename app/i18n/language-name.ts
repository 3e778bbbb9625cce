/** @param code two letters, as in the content @returns "Frans", in the reader's language; the code itself when it has no name */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
