import { describe, expect, it } from 'vitest';
import type { LiveChange } from '~/hours/live';
import { at, schedule } from '../testing/fixtures';
import { liveCommand } from './live-command.server';

const NOW = at('2026-11-24T14:00:00+01:00');

/** Runs the command on a store in memory. */
async function run(...args: string[]) {
  const changes: LiveChange[] = [];
  const ended: string[] = [];
  const said: string[] = [];
  const errors: string[] = [];
  const code = await liveCommand(args, {
    schedule,
    now: NOW,
    write: (text) => said.push(text),
    writeError: (text) => errors.push(text),
    live: {
      states: () => Object.fromEntries(changes.map(({ channel, live }) => [channel, live])),
      overrides: () => [],
      async set(wanted) {
        changes.push(...wanted);
        return !args.includes('vol');
      },
      async end(channels) {
        ended.push(...channels);
        return true;
      },
    },
  });
  return { code, changes, ended, said: said.join('\n'), errors: errors.join('\n') };
}

describe('npm run availability', () => {
  it('without arguments shows what holds', async () => {
    const { code, said, changes } = await run();
    expect([code, changes]).toEqual([0, []]);
    expect(said.split('\n')).toEqual([
      'Telefoon: open volgens de uren, tot vandaag om 18 uur',
      'Chat: open volgens de uren, tot vandaag om 17 uur',
    ]);
  });

  it('sets a time of today in Brussels, and shows it', async () => {
    const { code, changes, said } = await run('phone', 'busy', '--until', '16:00', '--note', 'Na Pano');
    expect(code).toBe(0);
    const live = { state: 'busy', until: at('2026-11-24T16:00:00+01:00'), note: 'Na Pano' };
    expect(changes).toEqual([{ channel: 'phone', live }]);
    expect(said).toContain('Telefoon: druk tot vandaag om 16 uur – "Na Pano"');
  });

  it('sets an instant on both, and frees one', async () => {
    const { changes } = await run('both', 'closed', '--until', '2026-11-26T08:30:00Z');
    const live = { state: 'closed', until: at('2026-11-26T09:30:00+01:00') };
    expect(changes).toEqual([
      { channel: 'phone', live },
      { channel: 'chat', live },
    ]);
    expect((await run('chat', 'free')).ended).toEqual(['chat']);
  });

  it.each([
    ['fax busy --until 16:00', /^"fax" is geen kanaal/],
    ['phone', /^"" is geen toestand/],
    ['phone open', /^"open" is geen toestand/],
    ['phone busy', /^--until ontbreekt/],
    ['phone busy 16:00', /^"16:00" is te veel/],
    ['phone busy --until straks', /^--until: "straks" is geen uur/],
    ['phone busy --until 25:00', /^--until: "25:00" is geen uur/],
    ['phone busy --until 2026-11-24T16:00', /geen uur/],
    ['phone busy --until 14:00', /^--until: dat is voorbij/],
    ['phone busy --until 2026-11-26T10:00:00Z', /^--until: dat is te ver weg/],
    [`phone busy --until 16:00 --note ${'x'.repeat(121)}`, /^--note: dat is te lang/],
    ['phone busy --till 16:00', /--till/],
  ])('%s: exit code 2 and a clear line', async (args, line) => {
    const { code, changes, errors, said } = await run(...args.split(' '));
    expect([code, changes, said]).toEqual([2, [], '']);
    expect(errors).toMatch(line);
    expect(errors).toContain('Gebruik: npm run availability');
  });

  it('exit code 1 when it could not be stored', async () => {
    const { code, errors } = await run('phone', 'busy', '--until', '16:00', '--note', 'vol');
    expect([code, errors]).toEqual([1, expect.stringContaining('kon niet bewaard worden')]);
  });
});
