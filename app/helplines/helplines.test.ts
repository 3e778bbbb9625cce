import { describe, expect, it } from 'vitest';
import { channel, helpline, helplines } from '~/availability/testing/fixtures';
import { filterHelplines } from '~/directory/filter';
import { channelOf, contactOf, helplineById, helplinesFor, inOrder, telephoneLink } from './helplines';

const ids = (some: { id: string }[]) => some.map(({ id }) => id);

describe('looking up', () => {
  it('finds a helpline by id, and names the one that is missing', () => {
    expect(helplineById(helplines, 'awel').name).toBe('Awel');
    expect(() => helplineById(helplines, 'genderkamer')).toThrow('"genderkamer"');
  });

  it('gives the lines of an audience in the content’s order', () => {
    expect(ids(helplinesFor(helplines, 'children'))).toEqual([
      '1712',
      'politie-101',
      'awel',
      'nupraatikerover',
      'ecoute-enfants',
    ]);
  });

  it('breaks a tie in order by name', () => {
    const tied = [helpline('b', { name: 'Zorg' }), helpline('a', { name: 'Écoute' }), helpline('c', { order: 1 })];
    expect(ids(inOrder(tied))).toEqual(['c', 'a', 'b']);
  });
});

describe('reaching', () => {
  it('makes a link of a number as people read it', () => {
    expect(['102', '0800 30 030', '116 000'].map(telephoneLink)).toEqual(['tel:102', 'tel:080030030', 'tel:116000']);
  });

  it('takes the number, the mailbox, the page of the channel or else the site', () => {
    const line = helpline('x', { url: 'https://x.example' });
    expect(contactOf(line, channel('phone', null, { number: '0800 99 533' }))).toBe('tel:080099533');
    expect(contactOf(line, channel('mail', null, { email: 'a@x.example' }))).toBe('mailto:a@x.example');
    expect(contactOf(line, channel('chat', null, { url: 'https://x.example/chat' }))).toBe('https://x.example/chat');
    expect(contactOf(line, channel('forum', null))).toBe('https://x.example');
  });

  it('knows when there is no address or no such way', () => {
    const { url: _, ...withoutSite } = helpline('x', {});
    expect(contactOf(withoutSite, channel('visit', null))).toBeNull();
    expect(channelOf(helplineById(helplines, 'nupraatikerover'), 'phone')).toBeUndefined();
  });
});

describe('choosing', () => {
  it('keeps what fits every wish', () => {
    expect(ids(filterHelplines(helplines, {}))).toEqual(ids(helplines));
    expect(ids(filterHelplines(helplines, { audience: 'teens', kinds: ['chat'], language: 'nl' }))).toEqual([
      '1712',
      'awel',
      'nupraatikerover',
      'tele-onthaal',
    ]);
    expect(ids(filterHelplines(helplines, { language: 'fr' }))).toEqual(['ecoute-enfants']);
  });

  it('leaves of each line the ways that fit, and no line without one', () => {
    const withForm = [
      helpline('a', { channels: [channel('phone', '24/7'), channel('form', null)] }),
      helpline('b', { channels: [channel('chat', null)] }),
    ];
    const found = filterHelplines(withForm, { kinds: ['mail', 'form'] });
    expect(found.map(({ id, channels }) => [id, channels.map(({ kind }) => kind)])).toEqual([['a', ['form']]]);
  });

  it('does not offer a chat to those whom it is not for', () => {
    const forAdults = channel('chat', '24/7', { audiences: ['adults'] });
    const lines = [helpline('a', { audiences: ['teens', 'adults'], channels: [forAdults, channel('phone', '24/7')] })];
    const kindsFor = (audience: 'teens' | 'adults') =>
      filterHelplines(lines, { audience }).flatMap(({ channels }) => channels.map(({ kind }) => kind));
    expect(kindsFor('teens')).toEqual(['phone']);
    expect(kindsFor('adults')).toEqual(['chat', 'phone']);
    expect(filterHelplines(lines, { audience: 'teens', kinds: ['chat'] })).toEqual([]);
  });

  it('takes a general line for any theme', () => {
    expect(ids(filterHelplines(helplines, { theme: 'child-abuse', audience: 'children' }))).toEqual([
      '1712',
      'awel',
      'nupraatikerover',
      'ecoute-enfants',
    ]);
  });
});
