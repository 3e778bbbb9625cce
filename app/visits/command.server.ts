/** `npm run visits -- --month 2026-11` or `-- --from 2026-11-01 --to 2026-11-30`, with `--csv` or `--exact`. */
import { parseArgs } from 'node:util';
import { isDay, lastDayOf } from '~/hours/brussels-time';
import { LEGEND } from './cell-words';
import { figuresAsCsv } from './csv';
import { monthName } from './names';
import { isMonth, isOver, monthPeriod, monthsUntil, type Period } from './period';
import { exactTables, type FigureSource, publishedTables } from './period-tables';
import { printFigures } from './print';
import type { ReportTable } from './report-table';

export interface VisitsCommandDependencies extends FigureSource {
  /** Whether page views go to Plausible; then only the children's are counted here by page. */
  forwarding: boolean;
  /** Gets whole texts, without a line end after the last line. */
  write(text: string): void;
  writeError(text: string): void;
}

interface ReportOptions {
  period: Period;
  csv: boolean;
  exact: boolean;
}

const USAGE = `Gebruik: npm run visits -- --month 2026-11
         npm run visits -- --from 2026-11-01 --to 2026-11-30
Hele maanden die voorbij zijn, in tientallen; zonder maand of dagen: de laatste. Met --csv: als CSV. Met --exact: elke dag,
ook van deze maand, zoals geteld, en per pagina; dat is voor eigen gebruik en wordt niet gepubliceerd.`;
const FORWARDED =
  'Let op: de weergaven gaan naar Plausible (PLAUSIBLE_URL). Per pagina, deel, toestel en site staan hier alleen die van de kinderen; de uren, /bezet en de berichten zijn volledig.';
const NOT_OVER =
  'Alleen hele maanden die voorbij zijn: anders is uit twee overzichten te halen wat er in geen van beide staat. Voor eigen gebruik kan het met --exact.';
const INNER = 'Alleen voor eigen gebruik: hier staat wat geteld is, tot op één. Publiceer dit niet.';

/** What was asked for cannot be understood; the message says what to write instead. */
class ArgumentFault extends Error {}

/**
 * Prints the visits of a period.
 * @param args what stands after `npm run visits --`
 * @returns the exit code: 0, or 1 when the arguments are wrong
 * @throws when the store cannot be read
 */
export async function visitsCommand(args: string[], dependencies: VisitsCommandDependencies): Promise<number> {
  const { write, writeError, today } = dependencies;
  const asked = readArguments(args, today);
  if (asked instanceof ArgumentFault) {
    writeError([asked.message, USAGE].filter(Boolean).join('\n'));
    return 1;
  }
  const { period, exact, csv } = asked;
  const tables = exact ? exactTables(period, dependencies) : publishedTables(period, period, dependencies);
  write(csv ? figuresAsCsv(period, await tables) : textOf(asked, await tables, dependencies.forwarding));
  return 0;
}

function textOf({ period, exact }: ReportOptions, tables: ReportTable[], forwarding: boolean): string {
  const title = `Bezoek aan de website ${periodInWords(period)}`;
  const counted = tables.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell !== 0 && cell !== 'few')),
  );
  const figures = counted
    ? printFigures(title, tables)
    : `${title}\n\nIn deze periode is niets geteld${exact ? '' : ', of heel weinig'}.`;
  return [exact ? INNER : LEGEND, figures, ...(forwarding ? [FORWARDED] : [])].join('\n\n');
}

function periodInWords({ from, to }: Period): string {
  const month = from.slice(0, 7);
  const isWhole = from === `${month}-01` && to === lastDayOf(month);
  return isWhole ? `in ${monthName(month)}` : `van ${from} tot en met ${to}`;
}

function readArguments(args: string[], today: string): ReportOptions | ArgumentFault {
  try {
    const { values } = parseArgs({
      args,
      options: {
        month: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        csv: { type: 'boolean', default: false },
        exact: { type: 'boolean', default: false },
      },
    });
    const period = periodOf(values, monthsUntil(today.slice(0, 7), 2)[0] ?? '');
    if (!values.exact && !isOver(period, today)) throw new ArgumentFault(NOT_OVER);
    return { period, csv: values.csv, exact: values.exact };
  } catch (error) {
    return error instanceof ArgumentFault ? error : new ArgumentFault();
  }
}

interface PeriodArguments {
  month?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** @throws ArgumentFault */
function periodOf({ month, from, to }: PeriodArguments, lastMonth: string): Period {
  if (from === undefined && to === undefined)
    return monthPeriod(checked(month ?? lastMonth, isMonth, 'maand', '2026-11'));
  if (month !== undefined)
    throw new ArgumentFault('Schrijf een maand, of een eerste en een laatste dag, niet allebei.');
  if (from === undefined || to === undefined)
    throw new ArgumentFault('Schrijf een eerste (--from) en een laatste dag (--to).');
  const period = { from: checked(from, isDay, 'dag', '2026-11-01'), to: checked(to, isDay, 'dag', '2026-11-30') };
  if (period.to < period.from) throw new ArgumentFault(`${to} komt voor ${from}.`);
  return period;
}

function checked(text: string, isRight: (text: string) => boolean, what: string, example: string): string {
  if (isRight(text)) return text;
  throw new ArgumentFault(`"${text}" is geen ${what}. Schrijf bijvoorbeeld ${example}.`);
}
