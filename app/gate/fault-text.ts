/** Faults that were said as text by what checks one subject ("content/teams.yaml: teams[1].publicKey: ..."), with their line. */
import type { Fault } from './fault';
import { fieldLines, partsOf } from './field-lines';
import { splitPage } from './passage';

/** What the compiler says of a field: "- channels,0,hours: ..."; of the whole file: "- : ...". */
const OF_SCHEMA = /^- ([^:\n]*): (.*)$/gm;
/** Of a file that cannot be read at all. */
const PLACE = / at line (\d+), column \d+/;
const KEY = /"([^"]+)"/;

/** The faults of one file that does not fit its schema; what is missing is missed at the top. @param source the file as it stands */
export function schemaFaults(file: string, message: string, source: string): Fault[] {
  const isPage = file.endsWith('.md');
  const above = isPage ? 1 : 0;
  const lineOf = fieldLines(isPage ? splitPage(source).front : source);
  const faults = [...message.matchAll(OF_SCHEMA)].map(([, at = '', words = '']) => {
    const path = at === '' ? [] : at.split(',').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    // A field that should not be there is named in the words only.
    const line = lineOf([...path, KEY.exec(words)?.[1] ?? '']);
    return { file, line: line === null ? 1 : line + above, field: asField(path), words };
  });
  return faults.length > 0 ? faults : [unreadable(file, message, above)];
}

function unreadable(file: string, message: string, above: number): Fault {
  const [, line] = PLACE.exec(message) ?? [];
  const [words = ''] = message.replace(/^\w*Error: /, '').split('\n');
  return { file, line: line === undefined ? null : Number(line) + above, field: 'bestand', words };
}

function asField(path: readonly (string | number)[]): string {
  const field = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return field === '' ? 'velden' : field.replace(/^\./, '');
}

/** @param sourceOf a file as it stands; undefined when there is none */
export function placed(fault: string, sourceOf: (file: string) => string | undefined): Fault {
  const [, file, field, words] = /^(content\/[^:]+): ([\w.[\]-]+): (.*)$/s.exec(fault) ?? [];
  if (file === undefined || field === undefined || words === undefined) {
    return { file: 'content', line: null, field: 'inhoud', words: fault };
  }
  const source = sourceOf(file);
  return { file, line: source === undefined ? null : fieldLines(source)(partsOf(field)), field, words };
}
