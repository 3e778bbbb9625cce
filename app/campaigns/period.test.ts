import { describe, expect, it } from 'vitest';
import { edgesOf, phaseAt } from './period';
import { landingStanding, printStanding } from './standing';

/** Both ends lie beside a change of the clock: from summer to winter on 25 October, back on 28 March. */
const dates = { from: '2026-10-25', until: '2027-03-28' };
const period = edgesOf(dates);
const at = (iso: string) => new Date(iso);

describe('a period in Brussels', () => {
  it.each([
    ['2026-10-24T23:59:59.999+02:00', 'before'],
    ['2026-10-25T00:00:00+02:00', 'running'],
    ['2026-10-25T02:30:00+01:00', 'running'],
    ['2027-03-28T23:59:59.999+02:00', 'running'],
    ['2027-03-29T00:00:00+02:00', 'over'],
    // In London it is still the last day.
    ['2027-03-28T22:30:00Z', 'over'],
  ])('%s is %s', (iso, phase) => expect(phaseAt(period, at(iso))).toBe(phase));

  it('changes at the midnights of Brussels, however long the day', () => {
    expect(period).toEqual({ begins: at('2026-10-25T00:00:00+02:00'), ends: at('2027-03-29T00:00:00+02:00') });
  });

  it('may be one day', () => {
    const day = edgesOf({ from: '2026-12-24', until: '2026-12-24' });
    expect(phaseAt(day, at('2026-12-24T23:00:00+01:00'))).toBe('running');
    expect(day.ends).toEqual(at('2026-12-25T00:00:00+01:00'));
  });
});

describe('the address of a campaign', () => {
  const campaign = { ...dates, successor: '/volwassenen' };
  const [before, during, after] = ['2026-10-01', '2026-12-01', '2027-04-01'].map((day) => at(`${day}T12:00:00Z`));
  if (!before || !during || !after) throw new Error('three moments');

  it('is not there before, its page during, and leads on after', () => {
    expect(landingStanding(campaign)(before, false)).toBe('missing');
    expect(landingStanding(campaign)(during, false)).toBe('here');
    expect(landingStanding(campaign)(after, false)).toEqual({ to: '/volwassenen' });
  });

  it('can be seen before it begins by who makes the site, but leads on after for everyone', () => {
    expect(landingStanding(campaign)(before, true)).toBe('here');
    expect(landingStanding(campaign)(after, true)).toEqual({ to: '/volwassenen' });
  });

  it('has what is printed before it begins, and not when it is over', () => {
    expect([before, during, after].map((moment) => printStanding(campaign)(moment, false))).toEqual([
      'here',
      'here',
      'missing',
    ]);
  });
});
