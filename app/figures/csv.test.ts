import { expect, it } from 'vitest';
import { toCsv } from './csv';
import { figureWith } from './testing';

const WORDS = { section: 'Groep', partOf: 'Deel van', source: 'Bron' };

it('is what Excel in Dutch opens: a mark, semicolons, commas, CRLF, and the source on every line', () => {
  expect(toCsv(figureWith(), WORDS)).toBe(
    [
      '\ufeffJaar;Chat;Aandeel (%);Bron',
      '2019;100;8,3;Een verslag, deel 2 (24 januari 2022)',
      '2020;1100;91,7;Een verslag, deel 2 (24 januari 2022)',
      'Som;1200;100;Een verslag, deel 2 (24 januari 2022)',
      '',
    ].join('\r\n'),
  );
});

it('names groups and parts only where there are some, leaves empty what is not known, and quotes what would break a line', () => {
  const rows = [
    { name: 'Al "wie"; belt', section: 'Ouders', values: [3, null] },
    { name: 'moeders', section: 'Ouders', partOf: 'Al "wie"; belt', values: [2, null] },
  ];
  const [header, first, second] = toCsv(figureWith({ rows, totals: [] }), WORDS).split('\r\n');
  expect(header).toBe('\ufeffGroep;Jaar;Deel van;Chat;Aandeel (%);Bron');
  expect(first).toMatch(/^Ouders;"Al ""wie""; belt";;3;;/);
  expect(second).toMatch(/^Ouders;moeders;"Al ""wie""; belt";2;;/);
});
