/** On a children's page a step is short and so is each of its sentences. */
import { sentencesOf, wordsOf } from '~/content/reading-level';
import type { CheckedPage } from '../checked-page';
import type { Fault } from '../fault';
import { plainBlocks, type TextBlock } from '../plain-text';

const WORDS_IN_STEP = 50;
const WORDS_IN_SENTENCE = 10;

export function childrenStepFaults(page: CheckedPage): Fault[] {
  if (page.audience !== 'children' || page.language !== 'nl') return [];
  const blocks = plainBlocks(page);
  const place = { file: page.file, field: 'text' };
  const long = blocks.flatMap(({ line, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > WORDS_IN_SENTENCE)
      .map((sentence) => ({
        ...place,
        line,
        words: tooLong(`zin "${sentence}"`, wordsOf(sentence).length, WORDS_IN_SENTENCE),
      })),
  );
  const steps = stepsOf(blocks)
    .map((step) => ({ step, count: step.reduce((sum, { text }) => sum + wordsOf(text).length, 0) }))
    .filter(({ count }) => count > WORDS_IN_STEP)
    .map(({ step, count }) => ({
      ...place,
      line: step[0]?.line ?? null,
      words: tooLong(`stap "${step[0]?.text}"`, count, WORDS_IN_STEP),
    }));
  return [...long, ...steps];
}

function tooLong(what: string, count: number, most: number): string {
  return `${what} heeft ${count} woorden, hoogstens ${most} voor kinderen`;
}

/** Each heading with what follows it; what stands before the first heading is a step too. */
function stepsOf(blocks: readonly TextBlock[]): TextBlock[][] {
  const steps: TextBlock[][] = [];
  for (const block of blocks) {
    const last = steps.at(-1);
    if (last === undefined || block.isHeading) steps.push([block]);
    else last.push(block);
  }
  return steps;
}
