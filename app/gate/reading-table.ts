/** The reading level of the pages, as lines to print. */
import type { ReadingLevel } from '~/content/reading-level';
import type { CheckedPage } from './checked-page';
import { LEAST_SCORE, levelOf } from './rules/reading-level';

interface LevelRow {
  audience: string;
  file: string;
  level: ReadingLevel;
}

function rowsOf(pages: readonly CheckedPage[]): LevelRow[] {
  return pages.flatMap((page) => {
    const level = levelOf(page);
    return level === null ? [] : [{ audience: page.audience, file: page.file, level }];
  });
}

/** One line for each audience: how many pages, the hardest, the mean, the length of a sentence. */
export function levelSummary(pages: readonly CheckedPage[]): string[] {
  const rows = rowsOf(pages);
  return Object.entries(LEAST_SCORE).flatMap(([audience, least]) => {
    const levels = rows.filter((row) => row.audience === audience).map(({ level }) => level);
    if (levels.length === 0) return [];
    const scores = levels.map(({ score }) => score);
    const sentence = mean(levels.map(({ wordsPerSentence }) => wordsPerSentence));
    return [
      `leesniveau ${audience.padEnd(8)} ${String(levels.length).padStart(3)} pagina's, minstens ${Math.min(...scores).toFixed(0)} ` +
        `(grens ${least}), gemiddeld ${mean(scores).toFixed(0)}, ${sentence.toFixed(1)} woorden per zin`,
    ];
  });
}

/** Each page, the hardest of its audience first. */
export function levelTable(pages: readonly CheckedPage[]): string[] {
  const order = Object.keys(LEAST_SCORE);
  return rowsOf(pages)
    .sort(
      (one, other) =>
        order.indexOf(one.audience) - order.indexOf(other.audience) || one.level.score - other.level.score,
    )
    .map(
      ({ file, level: { score, wordsPerSentence, words } }) =>
        `${score.toFixed(1).padStart(6)}  ${wordsPerSentence.toFixed(1).padStart(5)} woorden per zin  ` +
        `${String(words).padStart(4)} woorden  ${file}`,
    );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
