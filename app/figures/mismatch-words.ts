/** What a page says where its source does not add up: what is printed, what the numbers give, and what is known about it. */
import type { Translate } from '~/i18n/use-text';
import { isAbout } from './faults';
import { decimalsOf, writeValue } from './numbers';
import type { Figure, FigureColumn } from './schema';
import { type Disagreement, disagreements } from './sums';

type Written = Pick<FigureColumn, 'is' | 'decimals'>;

/** @returns one text for each place that does not add up */
export function mismatchWords(figure: Figure, translate: Translate): string[] {
  return disagreements(figure).map((found) => {
    const { row, column: name, by } = found;
    const column: Written = figure.columns.find((other) => other.name === name) ?? { is: 'count', decimals: 0 };
    const places = figure.columns.length > 1 ? [row, name] : [row ?? name];
    const numbers = {
      place: places.filter((place) => place !== undefined).join(', '),
      printed: writeValue(found.printed, column),
      computed: writeComputed(found, column),
    };
    const known = figure.mismatch.find((declared) => isAbout(declared, found))?.words ?? '';
    return `${translate(row === undefined ? 'figures.mismatch.whole' : `figures.mismatch.${by}`, numbers)} ${known}`.trim();
  });
}

/** A sum is exact; a percentage has no end, and is given as finely as the printed one (the text says "ongeveer"). */
function writeComputed({ by, printed, computed }: Disagreement, column: Written): string {
  if (by !== 'percentage') return writeValue(computed, column);
  const decimals = Math.max(column.decimals, decimalsOf(printed));
  return writeValue(Number(computed.toFixed(decimals)), { ...column, decimals });
}
