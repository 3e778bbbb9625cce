/** A printed register with its numbers back in their columns, as far as its sums leave no choice. */
import { type PrintedRegister, sumOf } from './schema';

/** A type and no interface: the compiler of content keeps only what it can prove to be plain data. */
export type Register = PrintedRegister & {
  /** Row by row the number in each column; 0 for nothing, null for what stays open. */
  placed: (number | null)[][];
};

export function withOpenPlaces(printed: PrintedRegister): Register {
  const open = printed.columns.map(() => null);
  return { ...printed, placed: printed.rows.map(({ placed }) => placed ?? open) };
}

/** How many contacts have their place, and how many there are. */
export function contactsPlaced({ rows, placed }: Register): { fixed: number; all: number } {
  return { fixed: sumOf(placed.flat().map((number) => number ?? 0)), all: sumOf(rows.map(({ sum }) => sum)) };
}
