/** On which line of a YAML text a field stands. */
import { isNode, LineCounter, parseDocument } from 'yaml';

export type FieldPath = readonly (string | number)[];

/** "channels[0].hours" as its parts. */
export function partsOf(field: string): FieldPath {
  return [...field.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Finds lines of fields, counted from 1; of the nearest field around one that is missing; null when none is there. */
export function fieldLines(yaml: string): (path: FieldPath) => number | null {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return null;
  };
}
