/** `npm run visits -- --month 2026-11` */
import { parseArgs } from 'node:util';
import { printMonth } from './print';
import { isMonth, type MonthReport } from './report';

export interface VisitsCommandDependencies {
  /** @param month as 2026-11 */
  readMonth(month: string): Promise<MonthReport>;
  /** The month that it is now in Brussels, as 2026-11. */
  currentMonth: string;
  /** Whether page views go to Plausible; then only the children's pages and unmet demand are counted here. */
  forwarding: boolean;
  /** Gets whole texts, without a line end after the last line. */
  write(text: string): void;
  writeError(text: string): void;
}

const USAGE = 'Gebruik: npm run visits -- --month 2026-11 (zonder --month: de lopende maand)';
const FORWARDED =
  'Let op: de weergaven gaan naar Plausible (PLAUSIBLE_URL). Hier staan alleen de kinderpagina’s en de weergaven van /bezet.';

/**
 * Prints the visits of a month.
 * @param args what stands after `npm run visits --`
 * @returns the exit code: 0, or 1 when the arguments are wrong
 * @throws when the store cannot be read
 */
export async function visitsCommand(args: string[], dependencies: VisitsCommandDependencies): Promise<number> {
  const month = readMonthArgument(args, dependencies.currentMonth);
  if (month === null) {
    dependencies.writeError(USAGE);
    return 1;
  }
  if (!isMonth(month)) {
    dependencies.writeError(`"${month}" is geen maand. Schrijf het jaar en de maand, bijvoorbeeld 2026-11.\n${USAGE}`);
    return 1;
  }
  const report = printMonth(await dependencies.readMonth(month));
  dependencies.write(dependencies.forwarding ? `${report}\n\n${FORWARDED}` : report);
  return 0;
}

/** @returns null when the arguments are not understood */
function readMonthArgument(args: string[], currentMonth: string): string | null {
  try {
    return parseArgs({ args, options: { month: { type: 'string' } } }).values.month ?? currentMonth;
  } catch {
    return null;
  }
}
