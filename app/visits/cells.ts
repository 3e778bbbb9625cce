/** The figures of a month as cells: exact for the house, or as they may be shown to others. */
import { AUDIENCES } from '~/audiences/audiences';
import { DIRECT } from './referrer';
import type { CampaignReport, HourReport, MonthReport, Share } from './report';
import { SHOWN_STATES, type ShownState } from './shown';
import { addCells, type Cell, cellOf, roundedCell, showParts } from './suppression';

/** Cells by name: parts of one total. */
export type Cells<Name = string> = ReadonlyMap<Name, Cell>;

export interface HourCells {
  views: Cell;
  phone: Cells<ShownState>;
  chat: Cells<ShownState>;
}

export interface CampaignCells {
  views: Cell;
  entries: Cell;
  /** Of the entries. */
  referred: Cell;
  /** Of the views. */
  phone: Cell;
}

export interface FigureCells {
  views: Cell;
  entries: Cell;
  /** Of the entries: those from any other site. */
  referred: Cell;
  sections: Cells;
  devices: Cells;
  /** Of the referred entries; partners by host name, the others together. */
  referrers: Cells;
  campaigns: ReadonlyMap<string, CampaignCells>;
  hours: Cells<number>;
  states: ReadonlyMap<number, HourCells>;
  unmet: { views: Cell; tried: Cells; phone: Cells<ShownState>; chat: Cells<ShownState>; hours: Cells<number> };
  messages: { count: Cell; sections: Cells; hours: Cells<number> };
}

/** How exact counts become cells. */
export interface Showing {
  one(count: number): Cell;
  parts: typeof showParts;
  /** Of days that are no whole month: what those of the month are minus these must not tell a count under ten. */
  roughly(count: number): Cell;
}

/** Only for the house: every count as it is. */
export const EXACT: Showing = { one: (count) => count, parts: (_, parts) => new Map(parts), roughly: (count) => count };
/** For everybody: nothing under ten, nor what tells it. */
export const PUBLISHED: Showing = { one: cellOf, parts: showParts, roughly: roundedCell };

export const SECTIONS = [...AUDIENCES, 'everyone'] as const;
export const DEVICES = ['phone', 'larger', 'unknown'] as const;
export const TRIED = ['call', 'chat', 'both', 'none'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function monthCells(report: MonthReport, showing: Showing): FigureCells {
  const views = showing.one(report.views);
  const entries = entryCells(report, views, showing);
  const sections = showing.parts(views, countsOf(report.sections, SECTIONS));
  return {
    views,
    ...entries,
    sections,
    devices: showing.parts(views, countsOf(report.devices, DEVICES)),
    campaigns: campaignCells(report, sections, showing),
    ...hourCells(report.hours, showing),
    unmet: unmetCells(report, showing),
    messages: messageCells(report, showing),
  };
}

/** Views are entries and steps within the site; entries are direct or referred; each level is protected by itself. */
function entryCells({ views, entries, referred, referrers }: MonthReport, shown: Cell, showing: Showing) {
  const entryCell = partOf(shown, entries, views, showing);
  const referredCell = partOf(entryCell, referred, entries, showing);
  const bySite = new Map(referrers.filter(({ name }) => name !== DIRECT).map(({ name, count }) => [name, count]));
  return { entries: entryCell, referred: referredCell, referrers: showing.parts(referredCell, bySite) };
}

/** A part of a total, where nothing is told of the rest of it but its size. */
function partOf(total: Cell, part: number, whole: number, { parts }: Showing): Cell {
  return parts(total, pairOf(part, whole - part)).get('first') ?? 0;
}

function pairOf(first: number, second: number): Map<'first' | 'second', number> {
  return new Map([
    ['first', first],
    ['second', second],
  ]);
}

/** A campaign speaks to one section, so its views are part of that section's. */
function campaignCells({ campaigns, sections }: MonthReport, shown: Cells, showing: Showing) {
  return new Map(
    SECTIONS.flatMap((section) => {
      const own = campaigns.filter((campaign) => campaign.section === section);
      const whole = sections.find(({ name }) => name === section)?.count ?? 0;
      const rest = own.reduce((left, { count }) => left - count, whole);
      const views = showing.parts(shown.get(section) ?? 0, countsOf(own, []), rest);
      return own.map((one): [string, CampaignCells] => [one.name, ofCampaign(one, views.get(one.name) ?? 0, showing)]);
    }),
  );
}

function ofCampaign({ count, entries, referred, phone }: CampaignReport, views: Cell, showing: Showing): CampaignCells {
  const entryCell = partOf(views, entries, count, showing);
  return {
    views,
    entries: entryCell,
    referred: partOf(entryCell, referred, entries, showing),
    phone: partOf(views, phone, count, showing),
  };
}

function hourCells(reports: readonly HourReport[], showing: Showing) {
  const total = reports.reduce((sum, { views }) => sum + views, 0);
  const hours = showing.parts(showing.one(total), new Map(reports.map(({ hour, views }) => [hour, views])));
  const states = new Map(
    reports.map(({ hour, phone, chat }): [number, HourCells] => {
      const views = hours.get(hour) ?? 0;
      const parts = (counts: Record<ShownState, number>) =>
        showing.parts(views, new Map(SHOWN_STATES.map((state) => [state, counts[state]])));
      return [hour, { views, phone: parts(phone), chat: parts(chat) }];
    }),
  );
  return { hours, states };
}

function unmetCells({ unmet }: MonthReport, showing: Showing): FigureCells['unmet'] {
  const views = showing.one(unmet.views);
  return {
    views,
    tried: showing.parts(views, countsOf<string>(unmet.tried, TRIED)),
    phone: showing.parts(views, countsOf(unmet.phone, SHOWN_STATES)),
    chat: showing.parts(views, countsOf(unmet.chat, SHOWN_STATES)),
    hours: showing.parts(views, countsOf(unmet.hours, HOURS)),
  };
}

function messageCells({ messages }: MonthReport, showing: Showing): FigureCells['messages'] {
  const count = showing.one(messages.count);
  return {
    count,
    sections: showing.parts(count, countsOf<string>(messages.sections, AUDIENCES)),
    hours: showing.parts(count, countsOf(messages.hours, HOURS)),
  };
}

/** @param names those that are there even when they were counted zero times, and come first */
function countsOf<Name>(shares: readonly Share<Name>[], names: readonly Name[]): Map<Name, number> {
  return new Map([
    ...names.map((name): [Name, number] => [name, 0]),
    ...shares.map(({ name, count }): [Name, number] => [name, count]),
  ]);
}

/** Several months as one: a cell is shown only where each month shows it. */
export function addMonths(months: readonly FigureCells[]): FigureCells {
  const one = (cell: (month: FigureCells) => Cell) => addCells(months.map(cell));
  const all = <Name>(cells: (month: FigureCells) => Cells<Name>) => addByName(months.map(cells));
  const state = (hour: number): HourCells => ({
    views: one(({ states }) => states.get(hour)?.views ?? 0),
    phone: all(({ states }) => states.get(hour)?.phone ?? new Map()),
    chat: all(({ states }) => states.get(hour)?.chat ?? new Map()),
  });
  return {
    views: one(({ views }) => views),
    entries: one(({ entries }) => entries),
    referred: one(({ referred }) => referred),
    sections: all(({ sections }) => sections),
    devices: all(({ devices }) => devices),
    referrers: all(({ referrers }) => referrers),
    campaigns: addCampaigns(months.map(({ campaigns }) => campaigns)),
    hours: all(({ hours }) => hours),
    states: new Map(HOURS.map((hour) => [hour, state(hour)])),
    unmet: {
      views: one(({ unmet }) => unmet.views),
      tried: all(({ unmet }) => unmet.tried),
      phone: all(({ unmet }) => unmet.phone),
      chat: all(({ unmet }) => unmet.chat),
      hours: all(({ unmet }) => unmet.hours),
    },
    messages: {
      count: one(({ messages }) => messages.count),
      sections: all(({ messages }) => messages.sections),
      hours: all(({ messages }) => messages.hours),
    },
  };
}

function addCampaigns(months: readonly FigureCells['campaigns'][]): FigureCells['campaigns'] {
  const codes = new Set(months.flatMap((campaigns) => [...campaigns.keys()]));
  return new Map(
    [...codes].map((code) => {
      const sum = (cell: keyof CampaignCells) => addCells(months.map((month) => month.get(code)?.[cell] ?? 0));
      return [code, { views: sum('views'), entries: sum('entries'), referred: sum('referred'), phone: sum('phone') }];
    }),
  );
}

/** A name that a month does not know was counted zero times in it. */
function addByName<Name>(months: readonly Cells<Name>[]): Cells<Name> {
  const names = new Set(months.flatMap((cells) => [...cells.keys()]));
  return new Map([...names].map((name) => [name, addCells(months.map((cells) => cells.get(name) ?? 0))]));
}
