/** The figures as tables: one list for the terminal, the CSV file and the coordinator's page. */
import { addMonths, type Cells, type FigureCells, monthCells, type Showing } from './cells';
import { DEVICE_NAMES, hourName, monthName, REFERRER_NAMES, SECTION_NAMES, STATE_NAMES, TRIED_NAMES } from './names';
import type { MonthReport } from './report';
import { SHOWN_STATES } from './shown';
import type { Cell } from './suppression';

export interface FigureColumn {
  name: string;
  /** Which column of the same row it is a share of; shown as that share. */
  of?: number;
}

export interface FigureRow {
  name: string;
  cells: Cell[];
  /** The sum of the others: it is no share of anything. */
  isSum?: true;
}

export interface FigureTable {
  id: string;
  title: string;
  note?: string;
  /** What the rows are. */
  head: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  /** How the columns are drawn; of the only column each row has a bar. */
  chart?: 'months' | 'hours';
  /** What the cells of the only column are a share of; shown beside them. */
  whole?: Cell;
}

const MONTH_COLUMNS: FigureColumn[] = [
  { name: 'Weergaven' },
  { name: 'Bezoeken' },
  { name: 'Kinderen', of: 0 },
  { name: 'Jongeren', of: 0 },
  { name: 'Volwassenen', of: 0 },
  { name: 'Telefoon', of: 0 },
  { name: 'Andere site', of: 1 },
];

const CAMPAIGN_COLUMNS: FigureColumn[] = [
  { name: 'Weergaven' },
  { name: 'Bezoeken' },
  { name: 'Telefoon', of: 0 },
  { name: 'Andere site', of: 1 },
];

const VISIT =
  'Een bezoek is hier een weergave die niet van deze site zelf komt: een aankomst. Niemand wordt gevolgd, dus wie twee keer komt, telt twee keer.';
const UNMET = 'Dit zijn weergaven, geen mensen: wie de pagina opent en dan aanduidt wat die probeerde, telt twee keer.';
const MESSAGES = 'Berichten die aan de bezoeker beloofd zijn. Wat erin staat, wordt niet geteld.';

/** Month by month, with all of them together below when there are more. */
export function monthsTable(reports: readonly MonthReport[], showing: Showing): FigureTable {
  const months = reports.map((report) => ({ name: monthName(report.month), cells: monthCells(report, showing) }));
  const all = addMonths(months.map(({ cells }) => cells));
  return {
    id: 'maanden',
    title: 'Per maand',
    note: VISIT,
    head: 'Maand',
    chart: 'months',
    columns: MONTH_COLUMNS,
    rows: [
      ...months.map(({ name, cells }) => ({ name, cells: monthRow(cells) })),
      ...(months.length > 1 ? [{ name: 'Samen', cells: monthRow(all), isSum: true as const }] : []),
    ],
  };
}

function monthRow({ views, entries, referred, sections, devices }: FigureCells): Cell[] {
  const section = (name: string) => sections.get(name) ?? 0;
  const shares = [section('children'), section('teens'), section('adults'), devices.get('phone') ?? 0];
  return [views, entries, ...shares, referred];
}

/** Everything else, all months together. */
export function figureTables(reports: readonly MonthReport[], showing: Showing): FigureTable[] {
  const cells = addMonths(reports.map((report) => monthCells(report, showing)));
  const { views, sections, devices, entries, referred, referrers, campaigns } = cells;
  const arrivals: Cells = new Map([['Van een andere site', referred], ...named(sorted(referrers), REFERRER_NAMES)]);
  return [
    shares('delen', 'Weergaven per deel van de site', 'Deel', named(sections, SECTION_NAMES), views),
    shares('toestellen', 'Weergaven per toestel', 'Toestel', named(devices, DEVICE_NAMES), views),
    shares('herkomst', 'Bezoeken: van welke site', 'Site', arrivals, entries),
    campaignsTable(campaigns),
    hoursTable(cells, 'phone', 'Weergaven per uur, en hoe de telefoon toen getoond werd'),
    hoursTable(cells, 'chat', 'Weergaven per uur, en hoe de chat toen getoond werd'),
    ...unmetTables(cells),
    ...messageTables(cells),
  ];
}

/** What the table of the months says, of the page of each campaign. */
function campaignsTable(campaigns: FigureCells['campaigns']): FigureTable {
  const order = sorted(new Map([...campaigns].map(([code, { views }]) => [code, views])));
  return {
    id: 'campagnes',
    title: 'Per campagne',
    note: 'Van de pagina van de campagne zelf, /c/ met haar code.',
    head: 'Campagne',
    columns: CAMPAIGN_COLUMNS,
    rows: [...order].map(([name, views]) => {
      const { entries = 0, phone = 0, referred = 0 } = campaigns.get(name) ?? {};
      return { name, cells: [views, entries, phone, referred] };
    }),
  };
}

function hoursTable({ states }: FigureCells, line: 'phone' | 'chat', title: string): FigureTable {
  return {
    id: line === 'phone' ? 'uren-telefoon' : 'uren-chat',
    title,
    head: 'Uur',
    chart: 'hours',
    columns: ['Samen', ...SHOWN_STATES.map((state) => STATE_NAMES[state] ?? state)].map((name) => ({ name })),
    rows: [...states].map(([hour, at]) => ({
      name: hourName(hour),
      cells: [at.views, ...SHOWN_STATES.map((state) => at[line].get(state) ?? 0)],
    })),
  };
}

function unmetTables({ unmet: { views, tried, phone, chat, hours } }: FigureCells): FigureTable[] {
  const triedTable = shares(
    'niet-doorgeraakt',
    'Niet doorgeraakt',
    'Wat men probeerde',
    named(tried, TRIED_NAMES),
    views,
  );
  return [
    {
      ...triedTable,
      note: UNMET,
      rows: [{ name: 'Weergaven van /bezet', cells: [views], isSum: true }, ...triedTable.rows],
    },
    shares(
      'bezet-telefoon',
      'Niet doorgeraakt: de telefoon werd getoond als',
      'Stand',
      named(phone, STATE_NAMES),
      views,
    ),
    shares('bezet-chat', 'Niet doorgeraakt: de chat werd getoond als', 'Stand', named(chat, STATE_NAMES), views),
    shares('bezet-uren', 'Niet doorgeraakt: per uur', 'Uur', byHour(hours), views),
  ];
}

function messageTables({ messages: { count, sections, hours } }: FigureCells): FigureTable[] {
  const table = shares('berichten', 'Beloofde berichten', 'Deel', named(sections, SECTION_NAMES), count);
  return [
    { ...table, note: MESSAGES, rows: [{ name: 'Berichten', cells: [count], isSum: true }, ...table.rows] },
    shares('berichten-uren', 'Beloofde berichten: per uur', 'Uur', byHour(hours), count),
  ];
}

/** Only for the house: what may not be shown to others however large it is, because the sums would tell the small. */
export function innerTables(reports: readonly MonthReport[]): FigureTable[] {
  const views = reports.reduce((sum, report) => sum + report.views, 0);
  const pages = new Map<string, number>();
  for (const { name, count } of reports.flatMap((report) => report.pages)) {
    pages.set(name, (pages.get(name) ?? 0) + count);
  }
  const perHour = reports.flatMap(({ messages }) => messages.perHour);
  const messages = new Map<string, number>();
  for (const counted of perHour.toSorted((first, second) => first.hour - second.hour)) {
    const name = `${hourName(counted.hour)}, ${SECTION_NAMES[counted.section]?.toLowerCase()}`;
    messages.set(name, (messages.get(name) ?? 0) + counted.messages);
  }
  return [
    shares('paginas', 'Weergaven per pagina', 'Pagina', sorted(pages), views),
    shares('berichten-deel-uur', 'Beloofde berichten: per deel en uur', 'Uur en deel', messages, undefined),
  ];
}

function shares(id: string, title: string, head: string, cells: Cells, whole: Cell | undefined): FigureTable {
  return {
    ...{ id, title, head, columns: [{ name: 'Aantal' }] },
    rows: [...cells].map(([name, cell]) => ({ name, cells: [cell] })),
    ...(whole === undefined ? {} : { whole }),
  };
}

function named(cells: Cells, names: Record<string, string>): Cells {
  return new Map([...cells].map(([name, cell]) => [names[name] ?? name, cell]));
}

function byHour(cells: Cells<number>): Cells {
  return new Map([...cells].map(([hour, cell]) => [hourName(hour), cell]));
}

/** The largest first; what is not shown comes last, by its name, so that its place tells nothing of it. */
function sorted(cells: Cells): Cells {
  const size = (cell: Cell) => (typeof cell === 'number' ? cell : -1);
  return new Map(
    [...cells].sort(([name, one], [other, another]) => size(another) - size(one) || (name < other ? -1 : 1)),
  );
}
