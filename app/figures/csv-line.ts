/** One line of a CSV file (RFC 4180), without its end: a field in which something would end it stands between quotes. */
export function csvLine(fields: readonly string[], separator: ',' | ';'): string {
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  const mustBeQuoted = (field: string) => field.includes(separator) || /["\r\n]/.test(field);
  return fields.map((field) => (mustBeQuoted(field) ? quoted(field) : field)).join(separator);
}
