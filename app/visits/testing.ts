/** Made-up months for the tests of what may be shown: people who do something, put into the rows that the site counts. */
import fc from 'fast-check';
import { addDays, type BrusselsDay } from '~/hours/brussels-time';
import { SHOWN_STATES, type ShownState } from './by-hour';
import type { RunningCampaign } from './campaign-days';
import type { Period } from './period';
import type { CountedHour, CountedMonth } from './report';

export const MONTHS = ['2026-09', '2026-10', '2026-11'];
const FIRST = '2026-09-01';
const DAYS = 91;
export const CAMPAIGNS: readonly RunningCampaign[] = [
  { code: 'licht', from: '2026-10-05', until: '2026-11-08', ran: ['VRT'] },
  { code: 'lente', from: '2026-10-20', until: '2026-10-30', ran: ['folder'] },
];
const PAGES = [
  { page: '/', section: 'everyone' },
  { page: '/kinderen', section: 'children' },
  { page: '/jongeren/hulp', section: 'teens' },
  { page: '/bezet', section: 'everyone' },
  { page: '/c/licht', section: 'adults' },
  { page: '/c/lente', section: 'adults' },
];

/** So many did the same. */
export interface Deed {
  kind: 'view' | 'answer' | 'message';
  count: number;
  day: BrusselsDay;
  hour: number;
  phone: ShownState;
  chat: ShownState;
  place: { page: string; section: string };
  device: string;
  referrer: string;
  tried: 'call' | 'chat' | 'both';
  section: 'children' | 'teens' | 'adults';
}

/** @param most of the same */
export function someDeed(most: number): fc.Arbitrary<Deed> {
  const deed = fc.record<Deed>({
    kind: fc.constantFrom('view', 'view', 'view', 'answer', 'message'),
    count: fc.oneof(fc.integer({ min: 1, max: Math.min(12, most) }), fc.integer({ min: 1, max: most })),
    day: fc.integer({ min: 0, max: DAYS - 1 }).map((day) => addDays(FIRST, day)),
    hour: fc.constantFrom(0, 3, 9, 20),
    phone: fc.constantFrom(...SHOWN_STATES),
    chat: fc.constantFrom(...SHOWN_STATES),
    place: fc.constantFrom(...PAGES),
    device: fc.constantFrom('phone', 'larger', 'unknown'),
    referrer: fc.constantFrom('', 'direct', 'andere', 'awel.be', 'clbchat.be'),
    tried: fc.constantFrom('call', 'chat', 'both'),
    section: fc.constantFrom('children', 'teens', 'adults'),
  });
  return deed.filter(({ place, day }) => canBeSeen(place.page, day));
}

/** A campaign's page is counted only while the campaign runs. */
function canBeSeen(page: string, day: BrusselsDay): boolean {
  const campaign = CAMPAIGNS.find(({ code }) => page === `/c/${code}`);
  return campaign === undefined || (day >= campaign.from && day <= campaign.until);
}

export function emptyMonths(): CountedMonth[] {
  return MONTHS.map((month) => ({ month, totals: [], hours: [], unmet: [], messages: [] }));
}

/** The months with these deeds too: each counted in every table that the site would count it in. */
export function withDeeds(months: readonly CountedMonth[], deeds: readonly Deed[]): CountedMonth[] {
  return months.map((counted) => {
    const own = deeds.filter(({ day }) => day.startsWith(counted.month));
    const views = own.filter(({ kind }) => kind === 'view');
    const opened = views.filter(({ place }) => place.page === '/bezet');
    const answers = own.filter(({ kind }) => kind === 'answer');
    const hourOf = ({ day, hour, phone, chat, count }: Deed) => ({ day, hour, phone, chat, views: count });
    return {
      month: counted.month,
      totals: [
        ...counted.totals,
        ...views.map(({ place, device, referrer, count }) => ({ ...place, device, referrer, views: count })),
      ],
      hours: [...counted.hours, ...views.map(hourOf)],
      unmet: [
        ...counted.unmet,
        ...opened.map((deed) => ({ ...hourOf(deed), tried: 'none' as const })),
        ...answers.map((deed) => ({ ...hourOf(deed), tried: deed.tried })),
      ],
      messages: [
        ...counted.messages,
        ...own
          .filter(({ kind }) => kind === 'message')
          .map(({ day, hour, section, count }) => ({ day, hour, section, messages: count })),
      ],
    };
  });
}

export function readerOf(months: readonly CountedMonth[]) {
  return async ({ from, to }: Period) => months.filter(({ month }) => `${month}-31` >= from && month <= to);
}

/** What of these months keeps them from being a truth, as who knows the site can tell. */
export function contradictions(months: readonly CountedMonth[]): string[] {
  return months.flatMap(({ month, totals, hours, unmet }) => {
    const views = totals.reduce((sum, row) => sum + row.views, 0);
    const ofPages = (pages: string[]) =>
      totals.filter(({ page }) => pages.includes(page)).reduce((sum, row) => sum + row.views, 0);
    const inHours = (rows: readonly CountedHour[]) => rows.reduce((sum, row) => sum + row.views, 0);
    const inDays = ({ from, until }: RunningCampaign) =>
      inHours(hours.filter(({ day }) => day >= from && day <= until));
    const opened = unmet.filter(({ tried }) => tried === 'none');
    const [licht, lente] = CAMPAIGNS as [RunningCampaign, RunningCampaign];
    const rules: [string, boolean][] = [
      ['as many by page as by hour', views === inHours(hours)],
      ['/bezet and campaigns are pages', inHours(opened) + ofPages(['/c/licht', '/c/lente']) <= views],
      ['what is seen of campaigns is seen in their days', ofPages(['/c/licht', '/c/lente']) <= inDays(licht)],
      ['and of the one within the other too', ofPages(['/c/lente']) <= inDays(lente)],
      ['/bezet is seen when pages are', opened.every((row) => row.views <= inHours(hours.filter(isAt(row))))],
    ];
    return rules.filter(([, holds]) => !holds).map(([rule]) => `${month}: ${rule}`);
  });
}

function isAt(one: CountedHour) {
  return ({ day, hour, phone, chat }: CountedHour) =>
    day === one.day && hour === one.hour && phone === one.phone && chat === one.chat;
}
