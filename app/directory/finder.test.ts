import { describe, expect, it } from 'vitest';
import { at, channel, helpline, helplines, sources } from '~/availability/testing/fixtures';
import { findHelplines } from './finder';
import type { Wish } from './finder-query';

const TUESDAY_EVENING = at('2026-11-24T20:00:00+01:00');
const ids = (some: { helpline: { id: string } }[]) => some.map((one) => one.helpline.id);
const find = (wish: Partial<Wish>, lines = helplines) =>
  findHelplines(TUESDAY_EVENING, lines, { openNow: false, ...wish }, { ...sources, helplines: lines });

describe('what is found', () => {
  it('is everything when nothing is asked', () => {
    const found = find({});
    expect(found.count).toBe(helplines.length);
    expect(found.always).toEqual([]);
  });

  it('is open by the way that was asked for, not by another', () => {
    expect(ids(find({ kinds: ['phone'], audience: 'adults' }).later)).toContain('1712');
    expect(ids(find({ kinds: ['chat'], audience: 'adults' }).openNow)).toContain('1712');
  });

  it('is open now when that is asked, and never a line of which nobody knows', () => {
    const { emergency, openNow, later, unknown, anyTime, count } = find({ audience: 'children', openNow: true });
    expect([ids(emergency), ids(openNow)]).toEqual([['politie-101'], ['1712', 'awel', 'ecoute-enfants']]);
    expect([later, unknown, anyTime, count]).toEqual([[], [], [], 4]);
  });

  it('is a mailbox too for who wants to write now, but none for who does not say so', () => {
    const letters = [helpline('a', { channels: [channel('mail', null, { email: 'a@x.example' })] })];
    expect(ids(find({ kinds: ['mail', 'form'], openNow: true }, letters).anyTime)).toEqual(['a']);
    expect(find({ openNow: true }, letters).count).toBe(0);
  });
});

describe('when nothing is found', () => {
  it('what is there day and night for that age stands in its place', () => {
    const { count, always } = find({ audience: 'teens', language: 'fr', theme: 'stalking', kinds: ['mail'] });
    expect([count, ids(always)]).toEqual([0, ['tele-onthaal', 'zelfmoordlijn', 'politie-101']]);
  });

  it('is nothing that only happens to be open', () => {
    expect(ids(find({ audience: 'children', language: 'de' }).always)).toEqual(['politie-101']);
  });
});
