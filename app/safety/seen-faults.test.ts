import { allPages } from 'content-collections';
import { describe, expect, it } from 'vitest';
import { placed } from '~/gate/fault-text';
import { type Seen, type SeenPlace, seen } from './seen';
import { seenFaults } from './seen-faults';

const SOURCE = [
  'groups:',
  '  - title: Thuis',
  '    places:',
  '      - id: wifi',
  '        off: Iets.',
  '        from: [bron]',
];

const place: SeenPlace = {
  id: 'wifi',
  title: 'De ander beheert het internet',
  sees: 'Welke sites je opent.',
  notice: 'De ander noemt een site.',
  off: 'Dat valt op.',
  first: 'Lees in de bibliotheek.',
  from: ['bron'],
  toConfirm: [],
};

function faultsOf(places: SeenPlace[], sources: Seen['sources'] = { bron: { name: 'Bron', date: 'undated' } }) {
  return seenFaults({ ...seen, groups: [{ title: 'Thuis', page: 'deel', places }], sources }, ['deel']);
}

describe('who can see what', () => {
  it('is sound as it stands, with at least 25 places that each say when nothing has to be changed', () => {
    const pages = allPages.filter(({ shows }) => shows === 'seen').map(({ slug }) => slug);
    expect(seenFaults(seen, pages)).toEqual([]);
    const places = seen.groups.flatMap((group) => group.places);
    expect(places.length).toBeGreaterThanOrEqual(25);
    expect(seen.labels.first).toContain('vandaag niets te veranderen');
  });

  it('is refused when a group stands on no page of it, or a page has no group', () => {
    const group = { title: 'Thuis', page: 'dele', places: [place] };
    const sources = { bron: { name: 'Bron', date: 'undated' } };
    expect(seenFaults({ ...seen, groups: [group], sources }, ['deel'])).toEqual([
      'content/seen.yaml: groups[0].page: "dele" toont deze lijst niet: kies deel, of zet daar shows: seen',
      'content/seen.yaml: groups: geen enkele groep heeft page: deel, die deze lijst toont',
    ]);
  });

  it('is refused when two places have one name, at the second', () => {
    expect(faultsOf([place, place])).toEqual([
      'content/seen.yaml: groups[0].places[1].id: "wifi" staat er al: geef deze plek een eigen naam',
    ]);
  });

  it('is refused with its line when a source is not known, or nobody needs it', () => {
    const [fault = ''] = faultsOf([{ ...place, from: ['bron', 'niets'] }]);
    expect(placed(fault, () => SOURCE.join('\n'))).toEqual({
      file: 'content/seen.yaml',
      line: 6,
      field: 'groups[0].places[0].from[1]',
      words: 'er is geen bron "niets": zet ze onderaan bij "sources", met een datum',
    });
    const source = { name: 'Bron', date: 'undated' };
    expect(faultsOf([place], { bron: source, oud: source })).toEqual([
      'content/seen.yaml: sources.oud: geen enkele plek noemt deze bron in "from": haal ze weg, of zet ze erbij',
    ]);
  });

  it.each([
    'De ander merkt niets.',
    'Dan merkt die er niets van.',
    'De ander krijgt geen bericht.',
    'Zo stopt het zonder dat de ander het merkt.',
  ])('is refused when it promises that nobody notices: %s', (off) => {
    const [fault = ''] = faultsOf([{ ...place, off }]);
    expect(fault).toContain('groups[0].places[0].off: ');
    expect(fault).toContain('belooft dat de ander niets merkt');
  });

  it.each(['De ander ziet niets meer, en weet dat.', 'Reken er niet op dat er geen bericht komt.'])(
    'may say what the other does notice: %s',
    (off) => expect(faultsOf([{ ...place, off }])).toEqual([]),
  );
});
