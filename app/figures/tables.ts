/** The tables of content/figures in the order of their pages, and the register from which some of them are taken. */
import * as compiled from 'content-collections';
import type { FigureGroup } from './groups';
import { fromRegister } from './register/from-register';
import type { Register } from './register/register';
import type { Figure, FigureFile } from './schema';

export const register: Register = compiled.register;

function filled(file: FigureFile): Figure {
  return file.register === undefined ? file : { ...file, ...fromRegister(register, file.register) };
}

export const tables: readonly Figure[] = compiled.allFigureTables
  .map(filled)
  .toSorted((one, other) => one.order - other.order);

export function tablesOf(group: FigureGroup): Figure[] {
  return tables.filter((table) => table.group === group);
}

/** @returns undefined when there is no such file */
export function tableById(id: string): Figure | undefined {
  return tables.find((table) => table.id === id);
}

export const tableIds: readonly string[] = tables.map(({ id }) => id);
