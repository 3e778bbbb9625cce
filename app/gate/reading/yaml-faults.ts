/** A text that is no YAML, in Dutch: the line to change and how. */
import { LineCounter, parseDocument } from 'yaml';
import type { YamlError } from './stumble';
import { slipOf } from './yaml-slips';
import { YAML_WORDS } from './yaml-words';

export interface YamlText {
  /** What the text says; undefined when it cannot be read. */
  data?: unknown;
  /** The first thing that is wrong: what follows is mostly its echo. Lines count from 1 in this text. */
  fault?: { line: number; words: string };
}

export function readYaml(text: string): YamlText {
  const counter = new LineCounter();
  const options = { lineCounter: counter, prettyErrors: false, stringKeys: true } as const;
  const document = parseDocument(text, options);
  const errors = [...document.errors, ...document.warnings];
  const [first] = errors;
  if (first === undefined) return { data: document.toJS() };
  const line = counter.linePos(first.pos[0]).line;
  const stumble = { lines: text.split(/\r?\n/), line, errors };
  return { fault: slipOf(stumble) ?? { line, words: wordsFor(first, stumble.lines[line - 1] ?? '') } };
}

function wordsFor({ code }: YamlError, text: string): string {
  if (code !== 'DUPLICATE_KEY') return YAML_WORDS[code];
  return `"${/^\s*(?:- +)?([^:]*)/.exec(text)?.[1] ?? ''}" staat er twee keer: haal er een weg`;
}
