/** Faults that were said as text by what checks one subject ("content/teams.yaml: teams[1].publicKey: ..."), with their line. */
import type { Fault } from './fault';
import { fieldLines, partsOf } from './field-lines';

/** @param sourceOf a file as it stands; undefined when there is none */
export function placed(fault: string, sourceOf: (file: string) => string | undefined): Fault {
  const [, file, field, words] = /^(content\/[^:]+): ([\w.[\]-]+): (.*)$/s.exec(fault) ?? [];
  if (file === undefined || field === undefined || words === undefined) {
    return { file: 'content', line: null, field: 'inhoud', words: fault };
  }
  const source = sourceOf(file);
  return { file, line: source === undefined ? null : fieldLines(source)(partsOf(field)), field, words };
}
