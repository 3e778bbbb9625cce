/** The tables of content/figures in the order of their pages. */
import { allFigureTables } from 'content-collections';
import type { FigureGroup } from './groups';
import type { Figure } from './schema';

const tables: readonly Figure[] = allFigureTables.toSorted((one, other) => one.order - other.order);

export function tablesOf(group: FigureGroup): Figure[] {
  return tables.filter((table) => table.group === group);
}

/** @returns undefined when there is no such file */
export function tableById(id: string): Figure | undefined {
  return tables.find((table) => table.id === id);
}

export const tableIds: readonly string[] = tables.map(({ id }) => id);
