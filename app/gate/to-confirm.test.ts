import type { Helpline } from 'content-collections';
import { expect, it } from 'vitest';
import { plainPoint } from '~/content/open-point';
import { helplineSchema } from '~/content/schemas';
import { pageOf } from './testing/pages';
import { helplinesToConfirm, pagesToConfirm, printToConfirm } from './to-confirm';

const LINE: Helpline = {
  id: 'lijn',
  ...helplineSchema.parse({
    name: 'Een lijn',
    summary: { nl: 'Luistert.' },
    audiences: ['adults'],
    themes: [],
    languages: ['nl'],
    channels: [
      { kind: 'phone', number: '102', hours: null, checkedOn: null },
      { kind: 'chat', hours: '24/7', checkedOn: null },
      { kind: 'mail', hours: null, checkedOn: null },
    ],
    free: null,
    anonymous: null,
    onBill: null,
    emergency: false,
    checkedOn: '2026-10',
    sources: [{ name: 'Een gids', date: 'undated' }],
    toConfirm: 'Of het gratis is.',
  }),
};

it('lists what a helpline lacks, with its source', () => {
  expect(helplinesToConfirm([LINE], () => 7)).toEqual([
    {
      file: 'content/helplines/lijn.yaml',
      line: 7,
      title: 'Een lijn',
      points: [
        plainPoint('Of het gratis is.'),
        ...['Uren van telefoon niet bekend.', 'Uren van chat nog niet nagekeken (checkedOn).'].map((point) => ({
          ...plainPoint(point),
          ask: 'Een lijn',
        })),
      ],
      sources: ['Een gids (zonder datum)'],
    },
  ]);
});

it('prints pages and helplines for somebody who is going to call them', () => {
  const page = pageOf({ fields: 'title: Gepest\ntoConfirm: ["Wie antwoordt?"]' });
  const text = printToConfirm([...pagesToConfirm([page, pageOf()]), ...helplinesToConfirm([LINE], () => 7)]);
  expect(text).toContain('Nog te bevestigen: 4 punten in 2 bestanden.');
  expect(text).toContain('Gepest  (content/pages/nl/teens/pesten.md:6)\n  - Wie antwoordt?\n    bronnen: bron (2026)');
});
