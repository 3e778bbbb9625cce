/** What does not fit the shape of its file, each with its line. */
import type { z } from 'zod';
import type { Fault } from '../fault';
import { type FieldPath, fieldLines } from '../field-lines';
import { inDutch, opened, wordsOf } from './issue-words';

export interface Checked {
  schema: z.ZodType;
  data: unknown;
  /** What the lines are found in: YAML, and how many lines stand above it in the file. */
  yaml: string;
  above: number;
}

/** A field that is missing is missed where it should stand: on the line of what holds it, or the first. */
export function schemaFaults(file: string, { schema, data, yaml, above }: Checked): Fault[] {
  const { error } = schema.safeParse(data, { error: inDutch, reportInput: true });
  if (error === undefined) return [];
  const lineOf = fieldLines(yaml);
  // A field that is spelt wrong explains why another one is missing.
  const issues = error.issues
    .flatMap(opened)
    .toSorted((one, other) => Number(isStrange(other)) - Number(isStrange(one)));
  return issues.flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const [place, ...others] = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return wordsOf(issue)
      .split('\n')
      .map((words, index) => {
        const at = [place, ...others][index] ?? path;
        return { file, line: (lineOf(at) ?? 1 - above) + above, field: fieldName(at), words };
      });
  });
}

function isStrange({ code }: z.core.$ZodIssue): boolean {
  return code === 'unrecognized_keys';
}

/** "channels[0].hours" */
function fieldName(path: FieldPath): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return name === '' ? 'velden' : name.replace(/^\./, '');
}
