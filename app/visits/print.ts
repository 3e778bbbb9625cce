/** The month's figures as plain text, for the coordinator at a terminal or in a mail. Internal: small counts are exact. */
import { DIRECT, OTHER_SITE } from './referrer';
import type { MonthReport, Share } from './report';

const TOP_PAGES = 20;
const NAME_WIDTH = 44;
const COUNT_WIDTH = 12;

const SECTION_NAMES = { children: 'Kinderen', teens: 'Jongeren', adults: 'Volwassenen', everyone: 'Voor iedereen' };
const DEVICE_NAMES = { phone: 'Telefoon', larger: 'Groter scherm', unknown: 'Niet bekend' };
const REFERRER_NAMES = { [DIRECT]: 'Rechtstreeks, of niet bekend', [OTHER_SITE]: 'Andere sites' };

const number = new Intl.NumberFormat('nl-BE');
const percent = new Intl.NumberFormat('nl-BE', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const monthName = new Intl.DateTimeFormat('nl-BE', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @returns lines of text, without a line end after the last */
export function printMonth(report: MonthReport): string {
  const title = `Bezoek aan de website in ${monthName.format(new Date(`${report.month}-01T00:00:00Z`))}`;
  if (report.views === 0) return `${title}\n\nIn deze maand is geen enkele weergave geteld.`;
  return [
    `${title}\n${'='.repeat(title.length)}`,
    [row('Paginaweergaven', report.views), row('Bezoeken', report.entries)].join('\n'),
    'Een bezoek is hier een weergave die niet van deze site zelf komt. Niemand wordt gevolgd.',
    table('Weergaven per deel', allOf(report.sections, SECTION_NAMES), report.views),
    table('Weergaven per toestel', allOf(report.devices, DEVICE_NAMES), report.views),
    table('Bezoeken: van welke site', named(report.referrers, REFERRER_NAMES), report.entries),
    table('Meest bekeken pagina’s', report.pages.slice(0, TOP_PAGES), report.views),
  ].join('\n\n');
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
  return [title, '-'.repeat(title.length), ...(rows.length > 0 ? rows : ['(geen)'])].join('\n');
}

/** @param whole what the count is a part of; without it no share is shown */
function row(name: string, count: number, whole?: number): string {
  const share = whole ? percent.format(count / whole).padStart(COUNT_WIDTH) : '';
  return `${name.padEnd(NAME_WIDTH)}${number.format(count).padStart(COUNT_WIDTH)}${share}`;
}
