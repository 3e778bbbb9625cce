/** Lines that begin in the wrong place, and the colon of a field. */
import { FIELD, isFirst, type Slip, type Stumble, says } from './stumble';
import { YAML_WORDS } from './yaml-words';

export function tabAtStart({ lines, errors }: Stumble): Slip | undefined {
  if (!errors.some(({ code }) => code === 'TAB_AS_INDENT')) return undefined;
  const line = lines.findIndex((text) => /^ *\t/.test(text)) + 1;
  return { line, words: 'deze regel begint met een tab: vervang de tab door spaties' };
}

/** A line that is moved in under a field that has its text already. */
export function tooFar(stumble: Stumble): Slip | undefined {
  if (!says(stumble, 'Nested mappings') || !says(stumble, 'need to be on a single line')) return undefined;
  const { lines, line } = stumble;
  const below = lines.findIndex((text, index) => index >= line && text.trim() !== '') + 1;
  const words = 'deze regel begint te ver naar rechts: zet hem even ver als de regel erboven';
  return below === 0 ? undefined : { line: below, words };
}

export function outOfLine(stumble: Stumble): Slip | undefined {
  if (!isFirst(stumble, 'MISSING_CHAR') || !says(stumble, 'Sequence item without')) return undefined;
  return { line: stumble.line, words: YAML_WORDS.BAD_INDENT };
}

export function colonInText(stumble: Stumble): Slip | undefined {
  if (!isFirst(stumble, 'BLOCK_AS_IMPLICIT_KEY') || !says(stumble, 'Nested mappings')) return undefined;
  const { lines, line } = stumble;
  const [, field, value = ''] = FIELD.exec(lines[line - 1] ?? '') ?? [];
  const example = field === undefined ? '' : `, zo: ${field}: "${value.replaceAll('"', "'")}"`;
  return {
    line,
    words: `er staat een dubbelpunt midden in de tekst: zet de hele tekst tussen aanhalingstekens${example}`,
  };
}

export function noSpace(stumble: Stumble): Slip | undefined {
  if (!isFirst(stumble, 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR')) return undefined;
  const { lines, line } = stumble;
  const [, field] = /^\s*(?:- +)?([\w-]+):\S/.exec(lines[line - 1] ?? '') ?? [];
  return field === undefined ? undefined : { line, words: `zet een spatie achter de dubbelpunt: "${field}: "` };
}

export function textBesideBar(stumble: Stumble): Slip | undefined {
  const { lines, line } = stumble;
  if (!/:\s+[|>][-+]?\s+\S/.test(lines[line - 1] ?? '')) return undefined;
  return { line, words: 'achter | of > staat geen tekst: begin de tekst op de regel eronder, met twee spaties ervoor' };
}

export function hashAgainstText(stumble: Stumble): Slip | undefined {
  if (!says(stumble, 'Comments must be separated')) return undefined;
  return { line: stumble.line, words: 'zet een spatie voor #: wat erna komt, is alleen voor wie het bestand leest' };
}
