/** The columns and rows of a table that shows a part of the register, one way round or the other. */
import type { FigureColumn, FigureRow, FromRegister } from '../schema';
import type { Register } from './register';
import { sumOf } from './schema';

interface Part {
  columns: FigureColumn[];
  rows: FigureRow[];
  totals: { name: string; values: (number | null)[] }[];
}

/** One who of the register, with only the themes that are shown. */
interface Who {
  name: string;
  section: string;
  sum: number;
  /** What is in no theme that is shown: it has no certain place. */
  rest: number;
  placed: (number | null)[];
}

/** @throws Error when a code is not in the register */
export function fromRegister(register: Register, { codes, rows, rest, sum }: FromRegister): Part {
  const { themes, people } = shownPart(register, codes);
  return rows === 'themes' ? byTheme(themes, people, rest, sum) : byWho(themes, people, rest, sum);
}

/** Only themes of which one number at least is certain: a line of nothing but open places says nothing. */
function shownPart(register: Register, codes: readonly string[]): { themes: string[]; people: Who[] } {
  const chosen = codes.map((code) => {
    const at = register.rows.findIndex((row) => row.code === code);
    const row = register.rows[at];
    if (!row) throw new Error(`register: er is geen rij "${code}"`);
    return { ...row, placed: register.placed[at] ?? [] };
  });
  const shown = [...register.columns.keys()].filter((column) => chosen.some(({ placed }) => placed[column]));
  const people = chosen.map(({ name, section, sum, placed }) => ({
    name,
    section,
    sum,
    rest: sum - sumOf(placed.map((number) => number ?? 0)),
    placed: shown.map((column) => placed[column] ?? null),
  }));
  return { themes: shown.map((column) => register.columns[column]?.theme ?? ''), people };
}

const column = (name: string, is: FigureColumn['is'] = 'count'): FigureColumn => ({ name, is, of: [], decimals: 0 });
/** The source prints nothing where there was no contact. */
const printed = (number: number | null) => number || null;
const openIn = (placed: readonly (number | null)[]) => [...placed.keys()].filter((at) => placed[at] === null);

function byTheme(themes: readonly string[], people: readonly Who[], rest: string, sum: string): Part {
  const rows = themes.map((name, at) => {
    const placed = people.map((who) => who.placed[at] ?? null);
    return { name, values: placed.map(printed), open: openIn(placed) };
  });
  return {
    columns: people.map(({ name }) => column(name)),
    rows: [...rows, { name: rest, values: people.map((who) => printed(who.rest)) }],
    totals: [{ name: sum, values: people.map((who) => who.sum) }],
  };
}

function byWho(themes: readonly string[], people: readonly Who[], rest: string, sum: string): Part {
  return {
    columns: [...themes.map((name) => column(name)), column(rest), column(sum, 'total')],
    rows: people.map((who) => ({
      name: who.name,
      section: who.section,
      values: [...who.placed.map(printed), printed(who.rest), who.sum],
      open: openIn(who.placed),
    })),
    totals: [],
  };
}
