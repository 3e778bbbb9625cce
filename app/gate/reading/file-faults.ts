/** What is wrong with one file of content/ by itself: it cannot be read, or does not fit its shape. Only its first fault of reading is told. */
import type { Fault } from '../fault';
import { splitPage } from '../passage';
import { fenceFault } from './front-matter';
import { schemaFaults } from './schema-faults';
import { type Shape, shapeOf } from './shapes';
import { readYaml } from './yaml-faults';

/** @param file from the root of the project @param source the file as it stands */
export function fileFaults(file: string, source: string): Fault[] {
  const shape = shapeOf(file);
  if (shape === undefined) return [{ file, line: 1, field: 'bestand', words: notRead(file) }];
  if (shape.kind === 'lines') {
    const data = { words: source.trimEnd().split('\n') };
    return schemaFaults(file, {
      schema: shape.schema,
      data,
      yaml: `words:\n${source.replace(/^/gm, '- ')}`,
      above: -1,
    });
  }
  return shape.kind === 'page' ? pageFaults(file, source, shape) : yamlFaults(file, { source, shape, above: 0 });
}

function pageFaults(file: string, source: string, shape: Shape): Fault[] {
  const fence = fenceFault(source);
  if (fence) return [{ file, field: 'velden', ...fence }];
  const { front, body } = splitPage(source);
  return yamlFaults(file, { source: front, shape, above: 1, more: { content: body } });
}

interface Yaml {
  source: string;
  shape: Shape;
  /** Lines of the file above this text. */
  above: number;
  /** What belongs to the data and stands elsewhere. */
  more?: Record<string, unknown>;
}

function yamlFaults(file: string, { source, shape, above, more }: Yaml): Fault[] {
  const { data, fault } = readYaml(source);
  if (fault) return [{ file, line: fault.line + above, field: 'bestand', words: fault.words }];
  if (data === null) return [{ file, line: 1, field: 'bestand', words: 'er staat niets in: schrijf de velden' }];
  const whole = typeof data === 'object' ? { ...data, ...more } : data;
  return schemaFaults(file, { schema: shape.schema, data: whole, yaml: source, above });
}

function notRead(file: string): string {
  const renamed = file.replace(/\.[^./]*$/, '.yaml');
  const isSlip = /\.(?:yml|yaml\.txt|txt)$/i.test(file) && shapeOf(renamed) !== undefined;
  return isSlip
    ? `dit bestand leest de site niet: noem het ${renamed.replace(/^.*\//, '')}`
    : 'dit bestand leest de site niet: zet het in een map die ze kent, of haal het weg';
}
