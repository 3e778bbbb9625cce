/**
 * Every rule of the content gate refuses a real broken file, and names the file, the line and the field. The files are
 * broken together, each in its own way, so that one build shows them all; nothing else is refused. The gate is asked itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContentCopy, copyContent } from './content-copy';

const page = (name: string) => `content/pages/nl/${name}.md`;

/** As the command takes it. */
const TODAY = new Date().toLocaleDateString('sv-SE');

let copy: ContentCopy;

beforeAll(async () => {
  copy = await copyContent();
});

afterAll(() => copy.remove());

interface Broken {
  what: string;
  file: string;
  change: (text: string) => string;
  /** What stands on the line that must be named; a number is the line itself, null where no line is to blame. */
  on: string | number | null;
  says: RegExp;
  /** Where the fault is named, when that is not the file that was changed. */
  namedAt?: string;
}

const add = (line: string) => (text: string) => `${text}\n${line}\n`;
const swap = (from: RegExp, to: string) => (text: string) => text.replace(from, to);
/** A line that is added to a page, and what is said about it. */
const line = (what: string, name: string, on: string, says: RegExp): Broken => ({
  what,
  file: page(name),
  change: add(on),
  on,
  says,
});

const HARD = 'Verantwoordelijke hulpverleningsorganisaties verwezenlijken samenwerkingsverbanden.';
const LONG = 'Dit is een zin die te lang is voor een kind.';

const WHOLE: Broken[] = [
  line('a link to nowhere', 'teens/pesten', 'Lees [dit](/jongeren/bestaat-niet).', /text: .*\/jongeren\/bestaat-niet/),
  line('braces nobody fills in', 'teens/eer', 'Bel {{bel:niemand}}.', /text: .*"niemand"/),
  line('a block that is not there', 'teens/je-lief-doet-je-pijn', '{{blok:brandweer}}', /text: .*geen "brandweer"/),
  line('the number of a helpline', 'adults/buren', 'Awel is er op 102.', /text: 102: schrijf \{\{bel:awel\}\}/),
  line('a number nobody knows', 'adults/werk', 'Bel 0470 12 34 56.', /text: 0470 12 34 56: .*content\/helplines/),
  line('the address of a helpline', 'adults/sport', 'Kijk op awel.be.', /text: awel\.be: schrijf \{\{site:awel\}\}/),
  line('a link to a strange site', 'adults/relatie', '[Elders](https://elders.example/x)', /text: .*elders\.example/),
  line('an hour', 'adults/vroeger', 'We zijn open van 9 tot 17 uur.', /text: "van 9 tot 17/),
  line('a word we do not use', 'adults/ouderen', 'Helaas.', /text: "Helaas"/),
  line('a word for a person', 'adults/scheiding', 'De dader weet het.', /text: "dader"/),
  line('an exclamation mark', 'teens/chat', 'Doe het nu!', /text: "!"/),
  line(
    'secrecy nobody can keep',
    'adults/klein-gehouden',
    'Wat je zegt, blijft altijd geheim.',
    /text: .*meer geheim dan/,
  ),
  line('a sentence too long for children', 'children/pesten', LONG, /text: zin .* heeft 11 woorden/),
  {
    what: 'a link to nowhere in a block, named once',
    file: 'content/blocks/nl/teens/zorgcentrum.md',
    change: add('Lees [dit](/jongeren/weg-ermee).'),
    on: 'Lees [dit](/jongeren/weg-ermee).',
    says: /text: .*\/jongeren\/weg-ermee/,
  },
  {
    what: 'a sentence in a block that is too long for children',
    file: 'content/blocks/nl/children/politie.md',
    change: add(LONG),
    on: LONG,
    says: /text: zin .* heeft 11 woorden/,
  },
  {
    what: 'a word we do not use, in a campaign',
    file: 'content/campaigns/licht.yaml',
    change: swap(/Misschien herkende je iets\./, 'Helaas herkende je iets.'),
    on: 'text: |',
    says: /text: "Helaas"/,
  },
  {
    what: 'a word we do not use, in a list on paper',
    file: 'content/material/teens.yaml',
    change: swap(/^ {4}- Thuis is het pas rustig .*$/m, '    - Het is Helaas zo.'),
    on: '    - Het is Helaas zo.',
    says: /recognise: "Helaas"/,
  },
  {
    what: 'secrecy nobody can keep, on paper',
    file: 'content/material/children.yaml',
    change: swap(/^ {4}- Wat jij vertelt, .*$/m, '    - We zeggen het aan niemand.'),
    on: '    - We zeggen het aan niemand.',
    says: /"We zeggen het aan niemand\.": dit belooft meer/,
  },
  {
    what: 'a topic nobody knows',
    file: page('teens/ouders-uit-elkaar'),
    change: swap(/^topic: .*$/m, 'topic: iets-anders'),
    on: 'topic: iets-anders',
    says: /topic: dit onderwerp kennen we niet/,
  },
  {
    what: 'a step too long for children',
    file: page('children/chat'),
    change: swap(/^## Wie kan dat later zien\?$/m, `## Wie kan dat later zien?\n\n${'Dit is een zin. '.repeat(13)}`),
    on: '## Wie kan dat later zien?',
    says: /text: stap "Wie kan dat later zien\?" heeft \d+ woorden/,
  },
  {
    what: 'a text too hard for teens',
    file: page('teens/afgebroken'),
    change: (text) => `${text.split('---\n').slice(0, 2).join('---\n')}---\n${HARD}\n`,
    on: HARD,
    says: /text: leesniveau -?\d.* minstens 65/,
  },
  {
    what: 'a title that another page has',
    file: page('teens/is-dit-erg'),
    change: swap(/^title: .*$/m, 'title: Pers'),
    on: 2,
    namedAt: page('teens/is-dit-erg'),
    says: /title: "Pers" staat ook op/,
  },
  {
    what: 'a description that another page has',
    file: page('adults/melden'),
    change: swap(/^description: .*$/m, 'description: Dit leest straks iedereen op twee bladen.'),
    on: 3,
    says: /description: "Dit leest straks iedereen/,
  },
  {
    what: 'the description it has in common',
    file: page('adults/eer'),
    change: swap(/^description: .*$/m, 'description: Dit leest straks iedereen op twee bladen.'),
    on: 3,
    namedAt: page('adults/melden'),
    says: /description: .*adults\/eer\.md/,
  },
  {
    what: 'a page without a group',
    file: page('adults/stalking'),
    change: swap(/^group: .*\n/m, ''),
    on: 1,
    says: /group: ontbreekt/,
  },
  {
    what: 'a topic that stands twice in a section',
    file: page('adults/oma-of-opa'),
    change: swap(/^topic: .*$/m, 'topic: neighbours'),
    on: 'topic: neighbours',
    says: /topic: "neighbours" is al het onderwerp van .*buren\.md/,
  },
  {
    what: 'a section without a page that it owes',
    file: page('children/uit-elkaar'),
    change: swap(/^topic: .*$/m, 'topic: work'),
    on: null,
    namedAt: 'content/pages/nl/children',
    says: /topic: .*divorce/,
  },
  {
    what: 'a referral to nobody',
    file: page('teens/club-of-school'),
    change: swap(/^referrals: .*$/m, 'referrals: [bestaat-niet]'),
    on: 'referrals: [bestaat-niet]',
    says: /referrals: .*"bestaat-niet"/,
  },
  {
    what: 'a drawing too few',
    file: page('children/aanraken'),
    change: swap(/^drawings: .*$/m, 'drawings: [hart]'),
    on: 'drawings: [hart]',
    says: /drawings: 1 tekeningen voor \d+/,
  },
  {
    what: 'an exception that nothing needs',
    file: page('everyone/over-1712'),
    change: swap(/^sources:$/m, 'allow: { helaas: "dit woord stond hier vroeger" }\nsources:'),
    on: 'allow: { helaas',
    says: /allow: "helaas" is hier niet nodig/,
  },
  {
    what: 'a short text with an exclamation mark',
    file: 'content/interface/nl.yaml',
    change: swap(/^( {2}urgent: ).*$/m, '$1Bij gevaar!'),
    on: 'urgent: Bij gevaar!',
    says: /urgent: "!"/,
  },
  {
    what: 'a page that a language owes',
    file: 'content/languages.yaml',
    change: swap(/- adults\/index/, '- adults/index\n      - teens/pesten'),
    on: '- teens/pesten',
    says: /languages\[1\]\.owes\[\d\]: fr .*teens\/pesten/,
  },
  {
    what: 'an old address that leads nowhere',
    file: 'content/redirects.yaml',
    change: add('  - { from: /oud, to: /nergens }'),
    on: '/nergens',
    says: /redirects\[\d+\]\.to: \/oud: \/nergens bestaat niet/,
  },
];

/** These stop the build before it can look at the whole. */
const SCHEMA: Broken[] = [
  {
    what: 'a title too long',
    file: page('teens/index'),
    change: swap(/^title: .*$/m, `title: ${'lang '.repeat(20)}`),
    on: 'title: lang',
    says: /title: een titel heeft hoogstens 60 tekens/,
  },
  {
    what: 'a field nobody knows',
    file: page('adults/buren'),
    change: swap(/^title: /m, 'titel: x\ntitle: '),
    on: 'titel: x',
    says: /titel: "titel" kennen we hier niet: bedoelde je "title"/,
  },
  {
    what: 'a month that does not exist',
    file: 'content/helplines/zsg.yaml',
    change: swap(/^checkedOn: .*$/m, 'checkedOn: "2026-13"'),
    on: 'checkedOn: "2026-13"',
    says: /checkedOn: schrijf de datum als/,
  },
  {
    what: 'a file that is no YAML',
    file: 'content/helplines/awel.yaml',
    change: (text) => `${text}x: [\n`,
    on: 'x: [',
    says: /bestand: /,
  },
];

const FOLDERS: Broken[] = ['nl/kleuters/x', 'xx/teens/x', 'nl/teens/map/x'].map((place) => ({
  what: `a page at ${place}`,
  file: `content/pages/${place}.md`,
  change: () =>
    '---\ntitle: Nieuw\ndescription: Een pagina die nergens bij hoort.\nreviewedOn: "2026-11-22"\n' +
    'sources: [{ name: bron, date: "2026" }]\n---\nPraat erover.\n',
  on: 1,
  says: /map: /,
}));

describe.each([
  { group: 'what does not fit its schema', cases: SCHEMA },
  { group: 'pages in a place of their own', cases: FOLDERS },
  { group: 'what only the whole shows', cases: WHOLE },
])('$group', ({ cases }) => {
  let faults: string[];

  beforeAll(async () => {
    faults = await copy.faultsWith(Object.fromEntries(cases.map(({ file, change }) => [file, change])));
  });

  it('stops the build', () => {
    expect(faults).not.toEqual([]);
  });

  it.each(cases)('$what', async ({ file, change, on, says, namedAt = file }) => {
    const text = change(await copy.read(file).catch(() => ''));
    const number = typeof on === 'string' ? text.split('\n').findIndex((one) => one.includes(on)) + 1 : on;
    const place = `content: ${namedAt}${number === null ? '' : `:${number}`}: `;
    const lines = faults.filter((one) => one.startsWith(place));
    expect(lines.join('\n'), faults.join('\n')).toMatch(says);
  });
});

it('warns of hours that nobody checked for long, and says what that means', async () => {
  const file = 'content/helplines/awel.yaml';
  const age = swap(/checkedOn: "2026-10"/, 'checkedOn: "2020-10"');
  const { faults, check } = await copy.gateWith({ [file]: age });
  expect(faults).toEqual([]);
  const lines = age(await copy.read(file)).split('\n');
  const number = lines.findIndex((one) => one.includes('2020-10')) + 1;
  const warnings = check?.warnings(TODAY) ?? [];
  const warning = warnings.find((one) => one.startsWith(`${file}:${number}: channels[0].checkedOn: `));
  expect(warning, warnings.join('\n')).toContain('"niet bekend"');
});

it('lists what has to be confirmed, and how hard each page reads', async () => {
  const { faults, check } = await copy.gateWith({});
  expect(faults).toEqual([]);
  const list = check?.toConfirm(TODAY);
  expect(list).toMatch(/^Nog te bevestigen: \d+ punten in \d+ bestanden\.\n\n.*content\/opening-hours\.yaml:\d+/);
  expect(list).toMatch(/ {2}\(content\/pages\/nl\/everyone\/pers\.md:\d+\)\n {2}- .+\n(.*\n)*? {4}bronnen: /);
  expect(check?.readingLevels.table[0]).toMatch(/^ *\d+\.\d +\d+\.\d woorden per zin .*content\/pages\/nl\/children\//);
  expect(check?.readingLevels.summary.join('\n')).toMatch(/^leesniveau teens +\d+ pagina's/m);
});
