/**
 * Every sample of the editing guide passes the gate as it stands, in the place that the guide gives it: who copies it starts
 * from something sound. None of them can be published: their site and their number do not exist.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Changes, type ContentCopy, copyContent } from './content-copy';

const guide = readFileSync('docs/editing-content.md', 'utf8');
const samples = [...guide.matchAll(/^```(?:yaml|markdown)\n(.*?)^```/gms)].map(([, sample = '']) => sample);

const PAGE = 'content/pages/nl/teens/oma-wordt-uitgescholden.md';
const STEPS = 'content/pages/nl/children/een-voorbeeld.md';
const SAFETY = 'content/pages/nl/everyone/veilig-surfen.md';
const HELPLINE = 'content/helplines/nieuwe-lijn.yaml';

/** Under the fields of a page. */
const inFields = (sample: string) => (text: string) => text.replace(/^sources:/m, `${sample}sources:`);
const atEnd = (sample: string) => (text: string) => `${text}\n${sample}`;
const page = (body: string) =>
  `---\ntitle: Een voorbeeld\ndescription: Een pagina die laat zien hoe het moet.\ngroup: theme\ntopic: grandparent\nreviewedOn: "2026-11-22"\nsources:\n  - { name: bron, date: "2026" }\n---\n${body}`;

/** Where a sample belongs, by what it holds. */
const PLACES: { holds: string; file: string; put: (sample: string) => (text: string) => string }[] = [
  {
    holds: 'from: "2027-02-01"',
    file: 'content/opening-hours.yaml',
    put: (sample) => (text) =>
      text.replace(/(- from: "2020-04-20"\n)([\s\S]*?)(?=\nchat:)/, `$1    until: "2027-01-31"\n$2${sample}`),
  },
  {
    holds: 'closures:',
    file: 'content/opening-hours.yaml',
    put: (sample) => (text) => text.replace(/^closures: \[\]\n/m, sample),
  },
  {
    holds: '"1712":\n',
    file: 'content/confirmed.yaml',
    put: (sample) => (text) =>
      text.replace(/^"1712":\n/m, sample).replace(/^ {2}- "telefoon vanaf maandag 20 april 2020.*\n/m, ''),
  },
  { holds: 'nieuwe-lijn:\n', file: 'content/confirmed.yaml', put: atEnd },
  { holds: 'name: "Nieuwe lijn"', file: HELPLINE, put: (sample) => () => sample },
  { holds: 'title: Oma wordt', file: PAGE, put: (sample) => () => sample },
  { holds: 'toConfirm:\n', file: PAGE, put: inFields },
  { holds: 'allow:', file: PAGE, put: (sample) => (text) => `${inFields(sample)(text)}\nDit is geen meldpunt.\n` },
  {
    holds: 'drawings:',
    file: STEPS,
    put: (sample) => () => inFields(sample)(page('## Een\n\nA.\n\n## Twee\n\nB.\n\n## Drie\n\nC.\n\n## Vier\n\nD.\n')),
  },
  { holds: '{{toestel:', file: SAFETY, put: atEnd },
  { holds: '{{tabel:', file: SAFETY, put: atEnd },
  {
    holds: 'overflow:',
    file: 'content/teams.yaml',
    put: (sample) => (text) => text.replace(/^ {2}- \{ id: limburg,.*\n/m, sample),
  },
  {
    holds: 'mismatch:',
    file: 'content/figures/geslacht-personen-2017.yaml',
    put: (sample) => (text) => text.replace(/^mismatch:\n.*\n/m, `# Uit de handleiding\n${sample}`),
  },
];
/** A real key is too long to show. */
const CUT_SHORT = 'publicKey: |';

function changesOf(shown: readonly string[]): Changes {
  const changes: Changes = {};
  for (const sample of shown.filter((one) => !one.includes(CUT_SHORT))) {
    const place = PLACES.find(({ holds }) => sample.includes(holds));
    if (!place) throw new Error(`where does this sample belong?\n${sample}`);
    const before = changes[place.file] ?? ((text) => text);
    changes[place.file] = (text) => place.put(sample)(before(text));
  }
  return changes;
}

let copy: ContentCopy;

beforeAll(async () => {
  copy = await copyContent();
});

afterAll(() => copy.remove());

it('each place has its sample', () => {
  const idle = PLACES.filter(({ holds }) => !samples.some((sample) => sample.includes(holds)));
  expect(idle).toEqual([]);
  expect(samples.length).toBeGreaterThanOrEqual(PLACES.length);
});

it('all of them pass as a draft', async () => {
  expect(await copy.faultsWith(changesOf(samples))).toEqual([]);
});

it('and cannot be published', async () => {
  const { code, said } = await copy.buildWith(changesOf(samples), '--launch');
  expect(code).toBe(1);
  expect(said.trimEnd().split('\n')).toEqual([
    expect.stringMatching(
      /^content: content\/helplines\/nieuwe-lijn\.yaml:\d+: voorbeeld: www\.nieuwe-lijn\.example is een/,
    ),
    expect.stringMatching(
      /^content: content\/helplines\/nieuwe-lijn\.yaml:\d+: voorbeeld: 0800 00 000 is een voorbeeld/,
    ),
  ]);
});
