import { describe, expect, it } from 'vitest';
import { markDutchNames, piecesOf } from './dutch-names';

describe('Dutch names in another language', () => {
  it.each([
    ['<p>Un CAW (centre).</p>', '<p>Un <span lang="nl">CAW</span> (centre).</p>'],
    ['<a title="CAW" href="/caw">Aide</a>', '<a title="CAW" href="/caw">Aide</a>'],
    // The longer name is one name.
    ['Zorgcentrum na Seksueel Geweld', '<span lang="nl">Zorgcentrum na Seksueel Geweld</span>'],
    ['the CAWs', 'the CAWs'],
  ])('%s', (html, marked) => {
    expect(markDutchNames(html, 'fr')).toBe(marked);
  });

  it('are the page’s own language in Dutch', () => {
    expect(markDutchNames('Het CAW', 'nl')).toBe('Het CAW');
  });

  it('stand between the words around them, at every second place', () => {
    expect(piecesOf('من CAW و Awel.')).toEqual(['من ', 'CAW', ' و ', 'Awel', '.']);
  });
});
