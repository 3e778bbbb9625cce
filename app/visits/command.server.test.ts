import { describe, expect, it } from 'vitest';
import { visitsCommand } from './command.server';
import { monthReport } from './report';

async function run(args: string[], { forwarding = false, empty = false } = {}) {
  const written: string[] = [];
  const errors: string[] = [];
  const views = [
    { page: '/kinderen', section: 'children', device: 'phone', referrer: 'awel.be', views: 1234 },
    { page: '/', section: 'everyone', device: 'larger', referrer: '', views: 7 },
    { page: '/', section: 'everyone', device: 'larger', referrer: 'andere', views: 3 },
  ];
  const code = await visitsCommand(args, {
    readMonth: async (month) => monthReport(month, empty ? [] : views),
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
