/** Lists and what stands between brackets. */
import { FIELD, isFirst, lastLine, type Slip, type Stumble, says, times, writtenIn } from './stumble';

/** "closures: []" with an item under it. */
export function itemUnderValue(stumble: Stumble): Slip | undefined {
  if (!says(stumble, 'block sequence may not') && !says(stumble, 'block-seq-ind on same line')) return undefined;
  const { lines, line } = stumble;
  if (!/^\s*-/.test(lines[line - 1] ?? '')) {
    return { line, words: 'een streepje staat op een regel van zichzelf, onder de naam van het veld' };
  }
  const above = lines.slice(0, line - 1).findLastIndex((text) => text.trim() !== '' && !/^\s*#/.test(text));
  const [, field = '', value = ''] = FIELD.exec(lines[above] ?? '') ?? [];
  if (field === '') return undefined;
  const words =
    value === '[]'
      ? `achter "${field}:" staat nog []. Dat betekent: geen. Haal [] weg, dan hoort wat eronder staat erbij`
      : `achter "${field}:" staat al iets, en eronder een streepje: kies een van de twee`;
  return { line: above + 1, words };
}

export function openBracket(stumble: Stumble): Slip | undefined {
  if (
    !says(stumble, 'sufficiently indented and end with') &&
    !says(stumble, 'Flow sequence') &&
    !says(stumble, 'Flow map')
  )
    return undefined;
  const isOpen = (text: string) => times(text, '[') > times(text, ']') || times(text, '{') > times(text, '}');
  const line = lastLine(stumble, isOpen);
  if (line === 0) return undefined;
  const text = stumble.lines[line - 1] ?? '';
  const sign = times(text, '[') > times(text, ']') ? ']' : '}';
  return { line, words: `de haak sluit niet: zet ${sign} op het einde` };
}

export function noComma(stumble: Stumble): Slip | undefined {
  const { lines, line } = stumble;
  if (!isFirst(stumble, 'UNEXPECTED_TOKEN', 'MISSING_CHAR', 'BLOCK_IN_FLOW')) return undefined;
  if (!/^(?:\[|\{(?!\{)).*[\]}]$/.test(writtenIn(lines[line - 1] ?? ''))) return undefined;
  return { line, words: 'tussen de haken ontbreekt een komma: zet er een tussen elk deel' };
}
