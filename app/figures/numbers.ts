/** Numbers as they are written in Dutch: 4.812 and 25,5 %. Nothing is rounded: what is typed is what is shown. */
import type { FigureColumn } from './schema';

const MOST_DECIMALS = 6;

/** The decimals a number was typed with: 2 for 31.74, none for 8. */
export function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** @param decimals that are always written; more are written when the number has them */
export function writeNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat('nl-BE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, MOST_DECIMALS),
  }).format(value);
}

export function isPercent({ is }: Pick<FigureColumn, 'is'>): boolean {
  return is === 'percent' || is === 'share' || is === 'growth';
}

/** A value of a column as it stands in the table; the space before % never breaks. */
export function writeValue(value: number, column: Pick<FigureColumn, 'is' | 'decimals'>): string {
  const written = writeNumber(value, column.decimals);
  return isPercent(column) ? `${written}\u00a0%` : written;
}

/** The numbers in a Dutch sentence: "8.059 contacten, 25,5 %" has 8059 and 25.5. Digits within a name (1712 too) count. */
export function numbersIn(sentence: string): number[] {
  const written = sentence.match(/\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g) ?? [];
  return written.map((text) => Number(text.replaceAll('.', '').replace(',', '.')));
}
