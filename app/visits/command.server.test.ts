import { describe, expect, it } from 'vitest';
import { visitsCommand } from './command.server';
import { type CountedUnmet, monthReport } from './report';

interface Counted {
  forwarding?: boolean;
  empty?: boolean;
  unmet?: CountedUnmet[];
}

async function run(args: string[], { forwarding = false, empty = false, unmet = [] }: Counted = {}) {
  const written: string[] = [];
  const errors: string[] = [];
  const views = [
    { page: '/kinderen', section: 'children', device: 'phone', referrer: 'awel.be', views: 1234 },
    { page: '/', section: 'everyone', device: 'larger', referrer: '', views: 7 },
    { page: '/', section: 'everyone', device: 'larger', referrer: 'andere', views: 3 },
  ];
  const code = await visitsCommand(args, {
    readMonth: async (month) => monthReport(month, empty ? [] : views, unmet),
    currentMonth: '2026-10',
    forwarding,
    write: (text) => written.push(text),
    writeError: (text) => errors.push(text),
  });
  return { code, text: written.join('\n'), errors: errors.join('\n') };
}

const lineWith = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start));

describe('npm run visits', () => {
  it('prints the figures of the month in Dutch', async () => {
    const { code, text, errors } = await run(['--month', '2026-11']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(text).toContain('november 2026');
    expect(lineWith(text, 'Paginaweergaven')).toMatch(/ 1\.244$/);
    expect(lineWith(text, 'Bezoeken ')).toMatch(/ 1\.237$/);
    expect(lineWith(text, 'Kinderen')).toMatch(/1\.234\s+99,2\s?%$/);
    expect(lineWith(text, 'Jongeren')).toMatch(/ 0\s+0,0\s?%$/);
    expect(lineWith(text, 'Groter scherm')).toMatch(/ 10 /);
    expect(lineWith(text, 'awel.be')).toMatch(/1\.234\s+99,8\s?%$/);
  });

  it('shows small counts exactly', async () => {
    expect(lineWith((await run([])).text, 'Andere sites')).toMatch(/ 3 /);
  });

  it('takes the current month when none is named', async () => {
    expect((await run([])).text).toContain('oktober 2026');
  });

  it('says so when nothing was counted', async () => {
    expect(await run(['--month=2020-01'], { empty: true })).toMatchObject({
      code: 0,
      text: expect.stringContaining('geen enkele weergave'),
    });
  });

  it('says that the views are in Plausible when they are', async () => {
    expect((await run([], { forwarding: true })).text).toContain('PLAUSIBLE_URL');
    expect((await run([])).text).not.toContain('PLAUSIBLE_URL');
  });

  it('names a month that is none, and how to write it', async () => {
    const { code, text, errors } = await run(['--month', '2026-13']);
    expect({ code, text }).toEqual({ code: 1, text: '' });
    expect(errors).toMatch(/"2026-13" is geen maand.*2026-11/s);
  });

  it.each([[['--maand', '2026-11']], [['2026-11']], [['--month']]])('explains itself for %j', async (args) => {
    expect(await run(args)).toMatchObject({ code: 1, text: '', errors: expect.stringContaining('npm run visits') });
  });
});

describe('npm run visits, who did not get through', () => {
  const at = (hour: number, views: number): CountedUnmet => ({
    ...{ hour, section: 'teens', tried: 'call', phone: 'open', chat: 'busy', views },
  });
  const unmet: CountedUnmet[] = [
    { ...at(12, 1200), tried: 'none', chat: 'unknown' },
    { ...at(23, 30), tried: 'both' },
    ...[9, 10, 13, 14, 15].map((hour) => at(hour, hour)),
  ];
  /** From its heading to the end, each row as [name, count]. */
  async function unmetPart(counted: Counted) {
    const [, part = ''] = (await run([], counted)).text.split('Niet doorgeraakt\n');
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

  it('shows the six busiest hours, busiest first', async () => {
    const hours = (await unmetPart({ unmet })).filter(([name]) => name?.endsWith(' uur'));
    const inOrder = [12, 23, 15, 14, 13, 10];
    expect(hours.map(([name]) => name)).toEqual(inOrder.map((hour) => `${hour} tot ${hour + 1} uur`));
    expect(hours.at(-1)?.[1]).toBe('10');
  });

  it('is shown without page views too, as when those go to Plausible', async () => {
    expect(await unmetPart({ unmet, empty: true, forwarding: true })).toContainEqual(['Weergaven van /bezet', '1.291']);
  });

  it('is left out when there was nobody', async () => {
    expect((await run([])).text).not.toContain('doorgeraakt');
    expect((await run([], { empty: true })).text).not.toContain('doorgeraakt');
  });
});
