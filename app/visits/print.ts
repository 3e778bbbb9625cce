/** The month's figures as plain text, for the coordinator at a terminal or in a mail. Internal: small counts are exact. */
import { DIRECT, OTHER_SITE } from './referrer';
import type { MonthReport, Share, UnmetReport } from './report';

const TOP_PAGES = 20;
const TOP_HOURS = 6;
const NAME_WIDTH = 44;
const COUNT_WIDTH = 12;

const SECTION_NAMES = { children: 'Kinderen', teens: 'Jongeren', adults: 'Volwassenen', everyone: 'Voor iedereen' };
const DEVICE_NAMES = { phone: 'Telefoon', larger: 'Groter scherm', unknown: 'Niet bekend' };
const REFERRER_NAMES = { [DIRECT]: 'Rechtstreeks, of niet bekend', [OTHER_SITE]: 'Andere sites' };
const TRIED_NAMES = { call: 'Bellen', chat: 'Chatten', both: 'Bellen en chatten', none: 'Niets aangeduid' };
const STATE_NAMES = { open: 'Open', busy: 'Bezet', closed: 'Gesloten', unknown: 'Niet bekend' };

const number = new Intl.NumberFormat('nl-BE');
const percent = new Intl.NumberFormat('nl-BE', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const monthName = new Intl.DateTimeFormat('nl-BE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @returns lines of text, without a line end after the last */
export function printMonth(report: MonthReport): string {
  return [...visitParts(report), ...unmetParts(report.unmet)].join('\n\n');
}

function visitParts(report: MonthReport): string[] {
  const title = `Bezoek aan de website in ${monthName.format(new Date(`${report.month}-01T00:00:00Z`))}`;
  if (report.views === 0) return [title, 'In deze maand is geen enkele weergave geteld.'];
  return [
    underlined(title, '='),
    [row('Paginaweergaven', report.views), row('Bezoeken', report.entries)].join('\n'),
    'Een bezoek is hier een weergave die niet van deze site zelf komt. Niemand wordt gevolgd.',
    table('Weergaven per deel', allOf(report.sections, SECTION_NAMES), report.views),
    table('Weergaven per toestel', allOf(report.devices, DEVICE_NAMES), report.views),
    table('Bezoeken: van welke site', named(report.referrers, REFERRER_NAMES), report.entries),
    table('Meest bekeken pagina’s', report.pages.slice(0, TOP_PAGES), report.views),
  ];
}

/** Nothing at all when nobody said that they did not get through. */
function unmetParts({ views, tried, phone, chat, hours }: UnmetReport): string[] {
  if (views === 0) return [];
  return [
    underlined('Niet doorgeraakt', '='),
    row('Weergaven van /bezet', views),
    'Dit zijn weergaven, geen mensen: wie de pagina opent en dan aanduidt wat die probeerde, telt twee keer.',
    table('Wat men probeerde', allOf(tried, TRIED_NAMES), views),
    table('De site toonde de telefoon als', allOf(phone, STATE_NAMES), views),
    table('De site toonde de chat als', allOf(chat, STATE_NAMES), views),
    table('Drukste uren, alle dagen samen', hours.slice(0, TOP_HOURS).map(hourShare), views),
  ];
}

function hourShare({ name: hour, count }: Share<number>): Share {
  return { name: `${hour} tot ${hour + 1} uur`, count };
}

/** Every name of the list in its own order, also what was counted zero times. */
function allOf(shares: readonly Share[], names: Record<string, string>): Share[] {
  const countOf = (key: string) => shares.find((share) => share.name === key)?.count ?? 0;
  return Object.entries(names).map(([key, name]) => ({ name, count: countOf(key) }));
}

function named(shares: readonly Share[], names: Record<string, string>): Share[] {
  return shares.map(({ name, count }) => ({ name: names[name] ?? name, count }));
}

function table(title: string, shares: readonly Share[], whole: number): string {
  const rows = shares.map(({ name, count }) => row(name, count, whole));
  return [underlined(title, '-'), ...(rows.length > 0 ? rows : ['(geen)'])].join('\n');
}

function underlined(title: string, line: '=' | '-'): string {
  return `${title}\n${line.repeat(title.length)}`;
}

/** @param whole what the count is a part of; without it no share is shown */
function row(name: string, count: number, whole?: number): string {
  const share = whole ? percent.format(count / whole).padStart(COUNT_WIDTH) : '';
  return `${name.padEnd(NAME_WIDTH)}${number.format(count).padStart(COUNT_WIDTH)}${share}`;
}
