/** Quotes that do not close, that stand in each other, or that a text needs. */
import { isFirst, lastLine, type Slip, type Stumble, times, writtenIn } from './stumble';

export function openQuote(stumble: Stumble): Slip | undefined {
  if (!isFirst(stumble, 'MISSING_CHAR', 'UNEXPECTED_TOKEN')) return undefined;
  const isOpen = (sign: string) => (text: string) => {
    const value = writtenIn(text).replaceAll(`\\${sign}`, '');
    return value.startsWith(sign) && times(value, sign) % 2 === 1;
  };
  const single = lastLine(stumble, isOpen("'"));
  const double = lastLine(stumble, isOpen('"'));
  if (double > 0)
    return { line: double, words: 'het aanhalingsteken sluit niet: zet er ook een op het einde van de tekst' };
  const words = "er staat een ' binnen '...': zet de tekst tussen dubbele aanhalingstekens, zo: \"Foto's van jou\"";
  return single > 0 ? { line: single, words } : undefined;
}

export function quoteInQuotes(stumble: Stumble): Slip | undefined {
  const { lines, line } = stumble;
  const value = writtenIn(lines[line - 1] ?? '');
  if (!isFirst(stumble, 'UNEXPECTED_TOKEN') || !value.startsWith('"')) return undefined;
  const words =
    times(value, '"') > 2
      ? 'er staan aanhalingstekens binnen aanhalingstekens: gebruik binnenin enkele, zo: "Hij zei \'kom\' tegen mij"'
      : 'achter het laatste aanhalingsteken staat nog tekst: zet het aanhalingsteken helemaal op het einde';
  return { line, words };
}

export function signAtStart(stumble: Stumble): Slip | undefined {
  const { lines, line } = stumble;
  const [sign] = /^(?:\{\{|[*&!@%`])/.exec(writtenIn(lines[line - 1] ?? '')) ?? [];
  if (sign === undefined) return undefined;
  return { line, words: `een tekst mag niet met ${sign} beginnen: zet de hele tekst tussen aanhalingstekens` };
}
