/** Each Dutch page is as easy to read as its audience needs, by Flesch-Douma. */
import { type ReadingLevel, readingLevel } from '~/content/reading-level';
import type { CheckedText } from '../checked-page';
import type { Fault } from '../fault';
import { plainBlocks } from '../plain-text';

/** The least score for each folder. */
export const LEAST_SCORE: Readonly<Record<string, number>> = { children: 80, teens: 65, adults: 55, everyone: 55 };

/** Headings are left out: they are no sentences. Null: no Dutch page, or nothing to read. */
export function levelOf(page: Pick<CheckedText, 'language' | 'passages'>): ReadingLevel | null {
  if (page.language !== 'nl') return null;
  return readingLevel(
    plainBlocks(page)
      .filter(({ isHeading }) => !isHeading)
      .map(({ text }) => text),
  );
}

export function readingLevelFaults(page: CheckedText): Fault[] {
  const level = levelOf(page);
  const least = LEAST_SCORE[page.audience] ?? 0;
  if (level === null || level.score >= least) return [];
  const words =
    `leesniveau ${level.score.toFixed(1)}, het moet minstens ${least} zijn ` +
    `(${level.wordsPerSentence.toFixed(1)} woorden per zin): maak zinnen korter en kies gewone woorden`;
  return [
    { file: page.file, line: page.passages.find(({ field }) => field === 'text')?.line ?? null, field: 'text', words },
  ];
}
