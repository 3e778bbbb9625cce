import { describe, expect, it } from 'vitest';
import type { RunningCampaign } from './campaign-days';
import { visitsCommand } from './command.server';
import type { Period } from './period';
import type { CountedDays, CountedUnmet } from './report';

interface Counted extends Partial<CountedDays> {
  campaigns?: RunningCampaign[];
  forwarding?: boolean;
}

const views = (page: string, section: string, device: string, referrer: string, count: number) => ({
  ...{ page, section, device, referrer, views: count },
});
const TOTALS = [
  views('/kinderen', 'children', 'phone', 'awel.be', 1234),
  views('/', 'everyone', 'larger', '', 7),
  views('/', 'everyone', 'larger', 'andere', 3),
  views('/c/lente', 'adults', 'phone', 'direct', 20),
  views('/c/ketnet', 'children', 'phone', 'direct', 4),
];
const DAY = { day: '2026-12-03' };
const NOTHING: CountedDays = { totals: [], hours: [], unmet: [], messages: [] };

async function run(args: string[], { forwarding = false, campaigns = [], ...counted }: Counted = {}) {
  const written: string[] = [];
  const errors: string[] = [];
  const asked: Period[] = [];
  const code = await visitsCommand(args, {
    readMonths: async (period) => {
      asked.push(period);
      const months = [...new Set([period.from, period.to].map((day) => day.slice(0, 7)))];
      return months.map((month) => ({ month, ...NOTHING, totals: TOTALS, ...counted }));
    },
    campaigns,
    today: '2027-01-05',
    forwarding,
    write: (text) => written.push(text),
    writeError: (text) => errors.push(text),
  });
  return { code, text: written.join('\n'), errors: errors.join('\n'), asked };
}

const lineWith = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start));

describe('npm run visits', () => {
  it('prints the figures of the month in Dutch', async () => {
    const { code, text, errors, asked } = await run(['--month', '2026-11', '--exact']);
    expect({ code, errors, asked }).toEqual({
      code: 0,
      errors: '',
      asked: Array(2).fill({ from: '2026-11-01', to: '2026-11-30' }),
    });
    expect(text).toContain('Bezoek aan de website in november 2026');
    expect(lineWith(text, 'november 2026')).toMatch(
      /^november 2026 +1\.268 +1\.261 +97,6\s?% +0,0\s?% +1,6\s?% +99,2\s?% +98,1\s?%$/,
    );
    expect(lineWith(text, 'Kinderen')).toMatch(/1\.238\s+97,6\s?%$/);
    expect(lineWith(text, 'Groter scherm')).toMatch(/ 10 /);
    expect(lineWith(text, 'awel.be')).toMatch(/1\.234\s+97,9\s?%$/);
    expect(lineWith(text, 'lente')).toMatch(/ 20 /);
    expect(lineWith(text, '/kinderen')).toMatch(/1\.234/);
    expect(text).toContain('aankomst. Niemand wordt gevolgd');
  });

  it('shows what was counted only to the house, and everybody else tens', async () => {
    const exact = (await run(['--exact'])).text;
    expect(lineWith(exact, 'Andere sites')).toMatch(/ 3 /);
    expect(lineWith(exact, 'ketnet')).toMatch(/ 4 /);
    expect(exact).toContain('Publiceer dit niet');
    const { text } = await run([]);
    expect(lineWith(text, 'december 2026')).toMatch(/^december 2026 +1\.260 +1\.250 +97,6/);
    expect(lineWith(text, 'Jongeren')).toMatch(/ <10$/);
    expect(text).not.toMatch(/^(ketnet|Andere sites)/m);
    expect(text).toContain('Een getal kan er ongeveer tien naast zitten');
    expect(text).not.toContain('/kinderen');
    expect(text).not.toContain('Publiceer dit niet');
  });

  it('takes the last month that is over when none is named', async () => {
    expect((await run([])).text).toContain('december 2026');
  });

  it.each([
    ['a month that goes on', ['--month', '2027-01']],
    ['days', ['--from', '2026-12-01', '--to', '2026-12-30']],
    ['days that end with a month', ['--from', '2026-12-02', '--to', '2026-12-31']],
    ['months that go on', ['--from', '2026-12-01', '--to', '2027-01-31', '--csv']],
  ])('shows %s to nobody but the house', async (_, args) => {
    const { code, text, errors } = await run(args);
    expect({ code, text }).toEqual({ code: 1, text: '' });
    expect(errors).toMatch(/Alleen hele maanden die voorbij zijn.*--exact/s);
    expect((await run([...args, '--exact'])).code).toBe(0);
  });

  it('takes days, and puts their months side by side with the sum below', async () => {
    const { text, asked } = await run(['--from', '2026-11-05', '--to', '2026-12-24', '--exact']);
    expect(asked).toContainEqual({ from: '2026-11-05', to: '2026-12-24' });
    expect(text).toContain('van 2026-11-05 tot en met 2026-12-24');
    expect(lineWith(text, 'november 2026')).toMatch(/1\.268/);
    expect(lineWith(text, 'december 2026')).toMatch(/1\.268/);
    expect(lineWith(text, 'Samen')).toMatch(/2\.536 +2\.522/);
  });

  it('writes a table that a spreadsheet reads', async () => {
    const { text } = await run(['--month', '2026-11', '--csv']);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('van,tot,tabel,rij,kolom,aantal,aandeel');
    expect(lines).toContain('2026-11-01,2026-11-30,maanden,november 2026,Weergaven,1260,');
    expect(lines).toContain('2026-11-01,2026-11-30,maanden,november 2026,Telefoon,1250,0.9921');
    expect(lines).toContain('2026-11-01,2026-11-30,delen,Jongeren,Aantal,<10,');
    expect(lines.every((line) => line.split(',').length === 7)).toBe(true);
  });

  it('says so when nothing was counted', async () => {
    expect(await run(['--month=2020-01', '--exact'], { totals: [] })).toMatchObject({
      code: 0,
      text: expect.stringContaining('In deze periode is niets geteld'),
    });
  });

  it('says that the views are in Plausible when they are', async () => {
    expect((await run([], { forwarding: true })).text).toContain('PLAUSIBLE_URL');
    expect((await run([])).text).not.toContain('PLAUSIBLE_URL');
  });

  it.each([
    [['--month', '2026-13'], /"2026-13" is geen maand.*2026-11/s],
    [['--from', '2026-02-30', '--to', '2026-03-01'], /"2026-02-30" is geen dag/],
    [['--from', '2026-11-02', '--to', '2026-11-01'], /2026-11-01 komt voor 2026-11-02/],
    [['--from', '2026-11-02'], /--to/],
    [['--month', '2026-11', '--from', '2026-11-02', '--to', '2026-11-03'], /niet allebei/],
  ])('names what is wrong with %j, and how to write it', async (args, words) => {
    const { code, text, errors } = await run(args);
    expect({ code, text }).toEqual({ code: 1, text: '' });
    expect(errors).toMatch(words);
  });

  it.each([[['--maand', '2026-11']], [['2026-11']], [['--month']]])('explains itself for %j', async (args) => {
    expect(await run(args)).toMatchObject({ code: 1, text: '', errors: expect.stringContaining('npm run visits') });
  });
});

describe('npm run visits, by the hour', () => {
  it('prints what was shown when pages were looked at, and the messages that were promised', async () => {
    const { text } = await run(['--exact'], {
      hours: [
        { ...DAY, hour: 9, phone: 'open', chat: 'closed', views: 40 },
        { ...DAY, hour: 9, phone: 'busy', chat: 'closed', views: 12 },
      ],
      messages: [{ ...DAY, hour: 20, section: 'teens', messages: 11 }],
    });
    expect(lineWith(text, '9 tot 10 uur')).toMatch(/ 52 +40 +12 +0 +0$/);
    expect(lineWith(text, 'Berichten   ')).toMatch(/ 11$/);
    expect(lineWith(text, '20 tot 21 uur, jongeren')).toMatch(/ 11$/);
  });
});

describe('npm run visits, who did not get through', () => {
  const at = (hour: number, views: number): CountedUnmet => ({
    ...{ ...DAY, hour, tried: 'call', phone: 'open', chat: 'busy', views },
  });
  const unmet: CountedUnmet[] = [
    { ...at(12, 1200), tried: 'none', chat: 'unknown' },
    { ...at(23, 30), tried: 'both' },
    ...[9, 10, 13, 14, 15].map((hour) => at(hour, hour)),
  ];
  /** From its heading to the end, each row as [name, count]. */
  async function unmetPart(counted: Counted) {
    const [, part = ''] = (await run(['--exact'], { totals: [], ...counted })).text.split('Niet doorgeraakt\n');
    return part.split('\n').map((line) => line.split(/\s{2,}/).slice(0, 2));
  }

  it('shows how often, what was tried and what the site said of phone and chat', async () => {
    const rows = await unmetPart({ unmet });
    expect(rows).toContainEqual(['Weergaven van /bezet', '1.291']);
    expect(rows).toContainEqual(['Bellen', '61']);
    expect(rows).toContainEqual(['Chatten', '0']);
    expect(rows).toContainEqual(['Bellen en chatten', '30']);
    expect(rows).toContainEqual(['Niets aangeduid', '1.200']);
    expect(rows.filter(([name]) => name === 'Open')).toEqual([
      ['Open', '1.291'],
      ['Open', '0'],
    ]);
    expect(rows.filter(([name]) => name === 'Bezet')).toEqual([
      ['Bezet', '0'],
      ['Bezet', '91'],
    ]);
  });

  it('shows each hour of the day, all days together', async () => {
    const [, part = ''] = (await run(['--exact'], { unmet })).text.split('Niet doorgeraakt: per uur\n');
    expect(lineWith(part, '12 tot 13 uur')).toMatch(/ 1\.200 +93,0\s?%$/);
    expect(lineWith(part, '3 tot 4 uur')).toMatch(/ 0 /);
  });

  it('is shown without page views too, as when those go to Plausible', async () => {
    expect(await unmetPart({ unmet, forwarding: true })).toContainEqual(['Weergaven van /bezet', '1.291']);
  });
});

describe('npm run visits, while a campaign ran', () => {
  const campaigns: RunningCampaign[] = [
    { code: 'lente', from: '2026-12-10', until: '2026-12-12', ran: ['VRT', 'folder'] },
  ];
  const look = (day: string, phone: 'open' | 'closed', views: number) => ({
    ...{ day: `2026-12-${day}`, hour: 9, phone, chat: 'closed' as const, views },
  });
  const counted: Counted = {
    campaigns,
    hours: [look('06', 'open', 1000), look('08', 'open', 234), look('09', 'closed', 8), look('12', 'open', 8765)],
    messages: [{ day: '2026-12-07', hour: 9, section: 'adults', messages: 61 }],
    unmet: [{ day: '2026-12-09', hour: 9, tried: 'call', phone: 'open', chat: 'closed', views: 4 }],
  };

  it('puts its days beside as many before it, in tens', async () => {
    const { text } = await run(['--month', '2026-12'], counted);
    expect(lineWith(text, 'lente: 3 dagen ervoor')).toMatch(/ervoor +240 +95,8\s?% +<10 +4,2\s?% +<10 +<10 +60$/);
    expect(lineWith(text, 'lente: 3 dagen (VRT, folder)')).toMatch(/ 8\.760 +100,0\s?% .* <10$/);
  });

  it('shows the house what was counted', async () => {
    const { text } = await run(['--month', '2026-12', '--exact'], counted);
    expect(lineWith(text, 'lente: 3 dagen ervoor')).toMatch(/ 242 +96,7\s?% +0,0\s?% +3,3\s?% +0,0\s?% +4 +61$/);
  });
});
