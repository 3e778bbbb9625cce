/** A page, or a block of many pages, with where each of its parts stands in its file: what the rules look at. */
import type { Block, Page } from 'content-collections';
import type { Fault } from './fault';
import { linesOfPage, type Passage, pagePassages } from './passage';

/** A text that people read: what a page and a block have in common. */
export interface CheckedText extends Omit<Block, 'content' | '_meta'> {
  file: string;
  passages: Passage[];
  lineOf: (field: string) => number | null;
}

export type CheckedPage = CheckedText & Page;

/** @param source the file as it stands */
export function checkedPage(page: Page, source: string): CheckedPage {
  const file = fileOf(page);
  return { ...page, file, passages: pagePassages(file, source, page), lineOf: linesOfPage(source) };
}

/** @param source the file as it stands */
export function checkedBlock(block: Block, source: string): CheckedText {
  const file = blockFile(block);
  return { ...block, file, passages: pagePassages(file, source, {}), lineOf: linesOfPage(source) };
}

export function blockFile({ language, audience, slug }: Pick<Block, 'language' | 'audience' | 'slug'>): string {
  return `content/blocks/${language}/${audience}/${slug}.md`;
}

export function fileOf({ language, audience, slug }: Pick<Page, 'language' | 'audience' | 'slug'>): string {
  return `content/pages/${language}/${audience}/${slug}.md`;
}

/** A fault in a field of a page; a field that is missing is missed at the top. */
export function fieldFault({ file, lineOf }: CheckedPage, field: string, words: string): Fault {
  return { file, line: lineOf(field) ?? 1, field, words };
}

/** A fault in the text of a page, on the first line that holds what is wrong. */
export function textFault({ file, passages }: CheckedText, holds: (text: string) => boolean, words: string): Fault {
  const place = passages.find(({ text }) => holds(text));
  return { file, line: place?.line ?? null, field: place?.field ?? 'text', words };
}
