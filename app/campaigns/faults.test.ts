import { describe, expect, it } from 'vitest';
import type { Campaign } from './campaigns';
import { campaignFaults } from './faults';

const sound: Campaign = {
  code: 'licht',
  file: 'licht.yaml',
  firstLine: 'Er brandt nog licht.',
  audience: 'everyone',
  from: '2027-03-01',
  until: '2027-05-31',
  ran: ['VRT'],
  title: 'Je zag ons',
  text: 'Hallo',
  html: '<p>Hallo</p>',
  successor: '/',
  toConfirm: [],
};
const around = { isPage: (path: string) => path === '/' || path === '/volwassenen', textFaults: () => [] };
const faultsOf = (...changes: Partial<Campaign>[]) =>
  campaignFaults(
    changes.map((change) => ({ ...sound, ...change })),
    around,
  );

describe('a campaign', () => {
  it('that is sound has no faults', () => expect(faultsOf({})).toEqual([]));

  it.each(['partnergeweld', 'ge-weld', 'kind2027', 'stop-pesten', 'geslagen', 'child-abuse', 'seksueel'])(
    'cannot have the code %s, which gives a theme away',
    (code) =>
      expect(faultsOf({ code })).toEqual([expect.stringMatching(/^content\/campaigns\/licht\.yaml: code: .*verraadt/)]),
  );

  it.each(['lente', 'licht', 'maan7', 'vrt-2027', 'zwaluw', 'tram'])('may have the code %s', (code) =>
    expect(faultsOf({ code })).toEqual([]),
  );

  it.each(['Licht', 'a', 'één', 'een-veel-te-lange-code-om-te-typen'])(
    'cannot have the code %s, which is hard to type',
    (code) => expect(faultsOf({ code })).toHaveLength(1),
  );

  it('cannot share its code with another', () => {
    expect(faultsOf({}, { file: 'licht.yml' })).toEqual([
      'content/campaigns/licht.yml: code: "licht" is ook die van content/campaigns/licht.yaml',
    ]);
  });

  it('cannot end before it begins', () => {
    expect(faultsOf({ until: '2027-02-28' })).toEqual([expect.stringContaining('until: ')]);
  });

  it('needs a page that exists, or a text of its own, and not both', () => {
    const { title: _, text: __, ...bare } = sound;
    const faults = (campaign: Campaign) => campaignFaults([campaign], around);
    expect(faults({ ...bare, page: '/volwassenen' })).toEqual([]);
    expect(faults({ ...bare, page: '/bestaat-niet' })).toEqual([expect.stringContaining('page: er is geen pagina')]);
    expect(faults(bare)).toEqual([expect.stringContaining('page: schrijf ofwel')]);
    expect(faults({ ...sound, page: '/volwassenen' })).toEqual([expect.stringContaining('page: schrijf ofwel')]);
  });

  it('needs a successor that exists, and a text that can be filled in', () => {
    expect(faultsOf({ successor: '/weg' })).toEqual([expect.stringContaining('successor: er is geen pagina /weg')]);
    const faults = campaignFaults([sound], { ...around, textFaults: () => ['there is no helpline "x"'] });
    expect(faults).toEqual(['content/campaigns/licht.yaml: text: there is no helpline "x"']);
  });
});
