/** `npm run visits -- --month 2026-11` or `-- --from 2026-11-01 --to 2026-11-30`, with `--csv` or `--exact`. */
import { parseArgs } from 'node:util';
import { lastDayOf } from '~/availability/brussels-time';
import { type CountedCampaign, campaignDaysTables } from './campaign-days';
import { EXACT, PUBLISHED } from './cells';
import { figuresAsCsv } from './csv';
import { monthName } from './names';
import { isDay, isMonth, monthPeriod, type Period } from './period';
import { printFigures } from './print';
import type { MonthReport } from './report';
import { type FigureTable, figureTables, innerTables, monthsTable } from './tables';

export interface VisitsCommandDependencies {
  readMonths(period: Period): Promise<MonthReport[]>;
  /** What was counted in the days of the campaigns that ran in a period. */
  readCampaigns(period: Period): Promise<CountedCampaign[]>;
  /** The month that it is now in Brussels, as 2026-11. */
  currentMonth: string;
  /** Whether page views go to Plausible; then only the children's are counted here by page. */
  forwarding: boolean;
  /** Gets whole texts, without a line end after the last line. */
  write(text: string): void;
  writeError(text: string): void;
}

interface Asked {
  period: Period;
  csv: boolean;
  exact: boolean;
}

const USAGE = `Gebruik: npm run visits -- --month 2026-11
         npm run visits -- --from 2026-11-01 --to 2026-11-30
Zonder maand of dagen: de lopende maand. Met --csv: als CSV. Met --exact: ook getallen onder 10, en per pagina; die
zijn voor eigen gebruik en worden niet gepubliceerd.`;
const FORWARDED =
  'Let op: de weergaven gaan naar Plausible (PLAUSIBLE_URL). Per pagina, deel, toestel en site staan hier alleen die van de kinderen; de uren, /bezet en de berichten zijn volledig.';
const INNER = 'Alleen voor eigen gebruik: er staan getallen onder 10 in. Publiceer dit niet.';

/** What was asked for cannot be understood; the message says what to write instead. */
class ArgumentFault extends Error {}

/**
 * Prints the visits of a period.
 * @param args what stands after `npm run visits --`
 * @returns the exit code: 0, or 1 when the arguments are wrong
 * @throws when the store cannot be read
 */
export async function visitsCommand(args: string[], dependencies: VisitsCommandDependencies): Promise<number> {
  const { write, writeError, currentMonth, forwarding } = dependencies;
  const asked = readArguments(args, currentMonth);
  if (asked instanceof ArgumentFault) {
    writeError([asked.message, USAGE].filter(Boolean).join('\n'));
    return 1;
  }
  const reports = await dependencies.readMonths(asked.period);
  const tables = tablesOf(reports, await dependencies.readCampaigns(asked.period), asked.exact);
  if (asked.csv) write(figuresAsCsv(asked.period, tables));
  else write(textOf(asked, reports, tables, forwarding));
  return 0;
}

function tablesOf(
  reports: readonly MonthReport[],
  campaigns: readonly CountedCampaign[],
  exact: boolean,
): FigureTable[] {
  const showing = exact ? EXACT : PUBLISHED;
  return [
    monthsTable(reports, showing),
    ...campaignDaysTables(campaigns, showing),
    ...figureTables(reports, showing),
    ...(exact ? innerTables(reports) : []),
  ];
}

function textOf(asked: Asked, reports: readonly MonthReport[], tables: FigureTable[], forwarding: boolean): string {
  const title = `Bezoek aan de website ${periodInWords(asked.period)}`;
  const counted = reports.some(({ views, hours, unmet, messages }) =>
    [views, unmet.views, messages.count, ...hours.map((hour) => hour.views)].some((count) => count > 0),
  );
  const figures = counted ? printFigures(title, tables) : `${title}\n\nIn deze periode is niets geteld.`;
  return [...(asked.exact ? [INNER] : []), figures, ...(forwarding ? [FORWARDED] : [])].join('\n\n');
}

function periodInWords({ from, to }: Period): string {
  const month = from.slice(0, 7);
  const isWhole = from === `${month}-01` && to === lastDayOf(month);
  return isWhole ? `in ${monthName(month)}` : `van ${from} tot en met ${to}`;
}

function readArguments(args: string[], currentMonth: string): Asked | ArgumentFault {
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
    return { period: periodOf(values, currentMonth), csv: values.csv, exact: values.exact };
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
function periodOf({ month, from, to }: PeriodArguments, currentMonth: string): Period {
  if (from === undefined && to === undefined)
    return monthPeriod(checked(month ?? currentMonth, isMonth, 'maand', '2026-11'));
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
