/** On which line of a YAML text a field stands. */
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

export type FieldPath = readonly (string | number)[];

/** "channels[0].hours" as its parts. */
export function partsOf(field: string): FieldPath {
  return [...field.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Finds lines of fields, counted from 1; of the nearest field around one that is missing; null when none is there. */
export function fieldLines(yaml: string): (path: FieldPath) => number | null {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  /** Where its name begins: what a field holds may begin a line below. */
  function startOf(path: FieldPath): number | undefined {
    const [holder, name] = [document.getIn(path.slice(0, -1), true), path.at(-1)];
    const pair = isMap(holder) ? holder.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
    const node: unknown = isScalar(pair?.key) ? pair.key : document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const start = startOf(path.slice(0, length));
      if (start !== undefined) return counter.linePos(start).line;
    }
    return null;
  };
}
