import { describe, expect, it } from 'vitest';
import { channelState } from './schedule';
import { schedule } from './testing/fixtures';
import { type OracleRegime, oracle } from './testing/hours-oracle';

const office = (last: number): [number, number][][] => [[], ...Array(5).fill([[36, last]]), []];
const PHONE: OracleRegime[] = [
  { from: 2012_03_12, until: 2020_04_19, week: office(68) },
  { from: 2020_04_20, until: 9999_12_31, week: office(72) },
];
const CHAT: OracleRegime[] = [
  {
    from: 2026_10_01,
    until: 9999_12_31,
    week: [
      [],
      ...Array(4).fill([
        [52, 68],
        [72, 88],
      ]),
      [[52, 68]],
      [],
    ],
  },
];

/** A year with a change of regime in it, and the years from now on. Issue 3 lets this run from 2012 to 2035. */
describe.each([
  { channel: 'phone', regimes: PHONE, firstYear: 2020, lastYear: 2020 },
  { channel: 'phone', regimes: PHONE, firstYear: 2026, lastYear: 2027 },
  { channel: 'chat', regimes: CHAT, firstYear: 2027, lastYear: 2027 },
] as const)('the $channel in each quarter of an hour from $firstYear to $lastYear', (given) => {
  it('agrees with the oracle in state and in next change', () => {
    const answers = oracle(given.regimes, given.firstYear, given.lastYear);
    const differences = answers.filter(({ time, state, next }) => {
      const ours = channelState(schedule, given.channel, new Date(time));
      return ours.state !== state || (ours.until?.getTime() ?? null) !== next;
    });
    expect(answers.length).toBeGreaterThan(35_000 * (given.lastYear - given.firstYear + 1));
    expect(answers.filter(({ state }) => state === 'open').length).toBeGreaterThan(5_000);
    expect(differences.map(({ time }) => new Date(time).toISOString())).toEqual([]);
  });
});
