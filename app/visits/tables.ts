/** The figures as tables: one list for the terminal, the CSV file and the coordinator's page. */
import { AUDIENCES } from '~/audiences/audiences';
import { SHOWN_STATES } from './by-hour';
import { DEVICE_NAMES, hourName, monthName, REFERRER_NAMES, SECTION_NAMES, STATE_NAMES, TRIED_NAMES } from './names';
import { DIRECT } from './referrer';
import { type CountedMonth, HOURS, type Report, reportOf, type Share } from './report';
import type { Cell, ReportColumn, ReportTable } from './report-table';

const MONTH_COLUMNS: ReportColumn[] = [
  { name: 'Weergaven' },
  { name: 'Bezoeken' },
  { name: 'Kinderen', of: 0 },
  { name: 'Jongeren', of: 0 },
  { name: 'Volwassenen', of: 0 },
  { name: 'Telefoon', of: 0 },
  { name: 'Andere site', of: 1 },
];

const CAMPAIGN_COLUMNS: ReportColumn[] = [
  { name: 'Weergaven' },
  { name: 'Bezoeken' },
  { name: 'Telefoon', of: 0 },
  { name: 'Andere site', of: 1 },
];

const SECTIONS = [...AUDIENCES, 'everyone'];
const DEVICE_CLASSES = ['phone', 'larger', 'unknown'];
const TRIED = ['call', 'chat', 'both', 'none'];

const VISIT =
  'Een bezoek is hier een weergave die niet van deze site zelf komt: een aankomst. Niemand wordt gevolgd, dus wie twee keer komt, telt twee keer.';
const UNMET = 'Dit zijn weergaven, geen mensen: wie de pagina opent en dan aanduidt wat die probeerde, telt twee keer.';
const MESSAGES = 'Berichten die aan de bezoeker beloofd zijn. Wat erin staat, wordt niet geteld.';

/** Month by month, with all of them together below when there are more. */
export function monthsTable(months: readonly CountedMonth[]): ReportTable {
  return {
    id: 'maanden',
    title: 'Per maand',
    note: VISIT,
    head: 'Maand',
    chart: 'months',
    columns: MONTH_COLUMNS,
    rows: [
      ...months.map((month) => ({ name: monthName(month.month), cells: monthRow(reportOf(month)) })),
      ...(months.length > 1 ? [{ name: 'Samen', cells: monthRow(reportOf(...months)), isSum: true as const }] : []),
    ],
  };
}

function monthRow({ views, entries, sections, devices, referred }: Report): Cell[] {
  const [children = 0, teens = 0, adults = 0] = countsOf(sections, AUDIENCES);
  const [phones = 0] = countsOf(devices, DEVICE_CLASSES);
  return [views, entries, children, teens, adults, phones, referred];
}

/** Everything else, all months together. */
export function figureTables(months: readonly CountedMonth[]): ReportTable[] {
  const report = reportOf(...months);
  const { views, sections, devices, entries, referred, referrers } = report;
  const sites = referrers.filter(({ name }) => name !== DIRECT);
  const arrivals = [{ name: 'Van een andere site', count: referred }, ...named(sites, REFERRER_NAMES)];
  return [
    shares('delen', 'Weergaven per deel van de site', 'Deel', all(sections, SECTIONS, SECTION_NAMES), views),
    shares('toestellen', 'Weergaven per toestel', 'Toestel', all(devices, DEVICE_CLASSES, DEVICE_NAMES), views),
    shares('herkomst', 'Bezoeken: van welke site', 'Site', arrivals, entries),
    campaignsTable(report),
    hoursTable(report, 'phone', 'Weergaven per uur, en hoe de telefoon toen getoond werd'),
    hoursTable(report, 'chat', 'Weergaven per uur, en hoe de chat toen getoond werd'),
    ...unmetTables(report),
    ...messageTables(report),
  ];
}

/** What the table of the months says, of the page of each campaign. */
function campaignsTable({ campaigns }: Report): ReportTable {
  return {
    id: 'campagnes',
    title: 'Per campagne',
    note: 'Van de pagina van de campagne zelf, /c/ met haar code.',
    head: 'Campagne',
    columns: CAMPAIGN_COLUMNS,
    rows: campaigns.map(({ name, count, entries, phone, referred }) => ({
      name,
      cells: [count, entries, phone, referred],
    })),
  };
}

function hoursTable({ hours }: Report, line: 'phone' | 'chat', title: string): ReportTable {
  return {
    id: line === 'phone' ? 'uren-telefoon' : 'uren-chat',
    title,
    head: 'Uur',
    chart: 'hours',
    columns: ['Samen', ...SHOWN_STATES.map((state) => STATE_NAMES[state] ?? state)].map((name) => ({ name })),
    rows: hours.map((at) => ({
      name: hourName(at.hour),
      cells: [at.views, ...SHOWN_STATES.map((state) => at[line][state])],
    })),
  };
}

function unmetTables({ unmet: { views, tried, phone, chat, hours } }: Report): ReportTable[] {
  const states = (counted: Share[]) => all(counted, SHOWN_STATES, STATE_NAMES);
  const table = shares(
    'niet-doorgeraakt',
    'Niet doorgeraakt',
    'Wat men probeerde',
    all(tried, TRIED, TRIED_NAMES),
    views,
  );
  return [
    {
      ...table,
      note: UNMET,
      rows: [{ name: 'Weergaven van /bezet', cells: [views], isSum: true }, ...table.rows],
    },
    shares('bezet-telefoon', 'Niet doorgeraakt: de telefoon werd getoond als', 'Stand', states(phone), views),
    shares('bezet-chat', 'Niet doorgeraakt: de chat werd getoond als', 'Stand', states(chat), views),
    shares('bezet-uren', 'Niet doorgeraakt: per uur', 'Uur', byHour(hours), views),
  ];
}

function messageTables({ messages: { count, sections, hours } }: Report): ReportTable[] {
  const table = shares('berichten', 'Beloofde berichten', 'Deel', all(sections, AUDIENCES, SECTION_NAMES), count);
  return [
    { ...table, note: MESSAGES, rows: [{ name: 'Berichten', cells: [count], isSum: true }, ...table.rows] },
    shares('berichten-uren', 'Beloofde berichten: per uur', 'Uur', byHour(hours), count),
  ];
}

/** Only for the house: by page, and messages by section and hour, where nearly every count is small. */
export function innerTables(months: readonly CountedMonth[]): ReportTable[] {
  const { views, pages, messages } = reportOf(...months);
  const perHour = messages.perHour.map(({ hour, section, count }) => {
    return { name: `${hourName(hour)}, ${SECTION_NAMES[section]?.toLowerCase()}`, count };
  });
  return [
    shares('paginas', 'Weergaven per pagina', 'Pagina', pages, views),
    shares('berichten-deel-uur', 'Beloofde berichten: per deel en uur', 'Uur en deel', perHour, undefined),
  ];
}

function shares(
  id: string,
  title: string,
  head: string,
  counted: readonly Share[],
  whole: number | undefined,
): ReportTable {
  return {
    ...{ id, title, head, columns: [{ name: 'Aantal' }] },
    rows: counted.map(({ name, count }) => ({ name, cells: [count] })),
    ...(whole === undefined ? {} : { whole }),
  };
}

/** These in their order, also when they were counted zero times, then what else was counted. */
function all(counted: readonly Share[], known: readonly string[], names: Record<string, string>): Share[] {
  const others = counted.filter(({ name }) => !known.includes(name));
  const inOrder = known.map((name, at) => ({ name, count: countsOf(counted, known)[at] ?? 0 }));
  return named([...inOrder, ...others], names);
}

function named(counted: readonly Share[], names: Record<string, string>): Share[] {
  return counted.map(({ name, count }) => ({ name: names[name] ?? name, count }));
}

function byHour(counted: readonly Share<number>[]): Share[] {
  return countsOf(counted, HOURS).map((count, hour) => ({ name: hourName(hour), count }));
}

function countsOf<Name>(counted: readonly Share<Name>[], names: readonly Name[]): number[] {
  return names.map((name) => counted.find((share) => share.name === name)?.count ?? 0);
}
