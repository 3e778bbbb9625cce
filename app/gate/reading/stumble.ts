/** Where the parser of YAML stumbled, and ways to look at the lines around it. */
import type { YAMLParseError, YAMLWarning } from 'yaml';

export type YamlError = YAMLParseError | YAMLWarning;

export interface Slip {
  /** Counted from 1 in the text that was parsed. */
  line: number;
  words: string;
}

/** What the parser stumbled over first. */
export interface Stumble {
  lines: readonly string[];
  /** Counted from 1. */
  line: number;
  /** Every error of the text, the first one first. */
  errors: readonly YamlError[];
}

export type Recognise = (stumble: Stumble) => Slip | undefined;

/** A field with what stands behind its colon: 'title: "Help', "- name: x". */
export const FIELD = /^\s*(?:- +)?([\w-]+):\s+(.*?)\s*$/;

export const says = ({ errors }: Stumble, words: string) => errors.some(({ message }) => message.includes(words));
export const isFirst = ({ errors }: Stumble, ...codes: YamlError['code'][]) =>
  codes.some((code) => code === errors[0]?.code);
export const times = (text: string, sign: string) => text.split(sign).length - 1;

/** The last line up to where the parser stopped that something is true of; 0 when there is none. */
export function lastLine({ lines, line }: Stumble, isIt: (text: string, index: number) => boolean): number {
  return lines.slice(0, line).findLastIndex(isIt) + 1;
}

export function writtenIn(text: string): string {
  return FIELD.exec(text)?.[2] ?? text.replace(/^\s*- +/, '').trim();
}
