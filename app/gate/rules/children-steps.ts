/** On a children's page a step is short and so is each of its sentences. */
import { inSteps } from '~/content/prose';
import { LONGEST_FOR_CHILDREN, tooLongForChildren, wordsOf } from '~/content/reading-level';
import type { CheckedText } from '../checked-page';
import type { Fault } from '../fault';
import { plainBlocks, plainWords, type TextBlock } from '../plain-text';

const WORDS_IN_STEP = 50;

export function childrenStepFaults(page: CheckedText): Fault[] {
  if (page.audience !== 'children' || page.language !== 'nl') return [];
  const blocks = plainBlocks(page);
  const place = { file: page.file, field: 'text' };
  const long = blocks.flatMap(({ line, text }) =>
    tooLongForChildren(text).map((sentence) => ({
      ...place,
      line,
      words: tooLong(`zin "${sentence}"`, wordsOf(sentence).length, LONGEST_FOR_CHILDREN),
    })),
  );
  const steps = stepsOf(page, blocks)
    .filter(({ count }) => count > WORDS_IN_STEP)
    .map(({ start, count }) => ({
      ...place,
      line: start?.line ?? null,
      words: tooLong(`stap "${start?.text}"`, count, WORDS_IN_STEP),
    }));
  return [...long, ...steps];
}

function tooLong(what: string, count: number, most: number): string {
  return `${what} heeft ${count} woorden, hoogstens ${most} voor kinderen`;
}

/** Each heading with what follows it, as it is read: with the words of blocks. What stands before the first is a step too. */
function stepsOf({ html }: CheckedText, blocks: readonly TextBlock[]) {
  const { before, steps } = inSteps(html);
  const headings = blocks.filter(({ isHeading }) => isHeading);
  return [before, ...steps].map((step, index) => ({
    start: index === 0 ? blocks[0] : headings[index - 1],
    count: wordsOf(plainWords(step)).length,
  }));
}
