/** One row per scenario, kept in a file until all have run: the setup of the harness prints it as a table. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Counts } from './ledger';

const FILE = join(process.cwd(), 'test-results', 'faults', 'rows.jsonl');
const COLUMNS = ['submitted', 'promised', 'delivered', 'waiting', 'lost', 'duplicated', 'torn'] as const;
const NAME_WIDTH = 46;

interface Row {
  name: string;
  counts: Partial<Counts>;
  /** What the numbers do not say: seed, kills, why duplicates, what was measured. */
  remark: string;
}

export function forgetRows(): void {
  rmSync(FILE, { force: true });
}

/** Adds a scenario's row. */
export function report(name: string, counts: Partial<Counts>, remark = ''): void {
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify({ name, counts, remark } satisfies Row)}\n`);
}

/** The table as text. */
export function table(): string {
  const rows: Row[] = existsSync(FILE)
    ? readFileSync(FILE, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const head = ['scenario'.padEnd(NAME_WIDTH), ...COLUMNS.map((column) => column.padStart(11))].join('');
  return [head, ...rows.map(rowText)].join('\n');
}

function rowText({ name, counts, remark }: Row): string {
  const cells = COLUMNS.map((column) => String(counts[column] ?? '-').padStart(11));
  return `${name.padEnd(NAME_WIDTH)}${cells.join('')}${remark && `\n    ${remark}`}`;
}
