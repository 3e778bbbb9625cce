import { expect, it } from 'vitest';
import { inWords } from './fault';
import { placed, schemaFaults } from './fault-text';

const PAGE = '---\ntitle: x\nonzin: 1\nsources:\n  - { name: bron, date: x }\n---\nTekst.\n';

it('gives the fields that the compiler refused their lines', () => {
  const message = '- title: Te kort\n- : Onbekende key: "onzin"\n- sources,0,date: Te kort\n- reviewedOn: Ontbreekt';
  expect(schemaFaults('content/pages/nl/teens/x.md', message, PAGE).map(inWords)).toEqual([
    'content/pages/nl/teens/x.md:2: title: Te kort',
    'content/pages/nl/teens/x.md:3: velden: Onbekende key: "onzin"',
    'content/pages/nl/teens/x.md:5: sources[0].date: Te kort',
    'content/pages/nl/teens/x.md:1: reviewedOn: Ontbreekt',
  ]);
});

it('gives the line of a file that cannot be read', () => {
  const message = 'YAMLParseError: Flow sequence must end with a ] at line 8, column 3:\n\nx: [\n  ^';
  expect(schemaFaults('content/teams.yaml', message, 'x: [').map(inWords)).toEqual([
    'content/teams.yaml:8: bestand: Flow sequence must end with a ] at line 8, column 3:',
  ]);
});

it('finds the line of what was said as text', () => {
  const fault = 'content/teams.yaml: teams[1].overflow[0].to: limburg cannot overflow to itself';
  const source = 'teams:\n  - id: a\n  - id: limburg\n    overflow:\n      - to: limburg\n';
  expect(inWords(placed(fault, () => source))).toBe(fault.replace('.yaml:', '.yaml:5:'));
  expect(placed('something else', () => undefined).words).toBe('something else');
});
