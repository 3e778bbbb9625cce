/**
 * What editors get wrong in one file, on the real files of content/: each time the line to change and a Dutch sentence
 * that says what to do. The parser's and zod's own words never come through.
 */
import { describe, expect, it } from 'vitest';
import { englishIn, made, type Slip, slip } from '../testing/slip';
import { fileFaults } from './file-faults';

const HOURS = 'content/opening-hours.yaml';
const AWEL = 'content/helplines/awel.yaml';
const CAMPAIGN = 'content/campaigns/licht.yaml';
const TEAMS = 'content/teams.yaml';
const REDIRECTS = 'content/redirects.yaml';
const INTERFACE = 'content/interface/nl.yaml';
const MATERIAL = 'content/material/teens.yaml';
const FIGURE = 'content/figures/contacten-per-jaar.yaml';
const page = (name: string) => `content/pages/nl/${name}.md`;
const BUREN = page('adults/buren');
const PESTEN = page('children/pesten');

const SAMPLE =
  '  - from: "2026-12-24"\n    until: "2026-12-24"\n    channels: [phone]\n    reason: { nl: "teamdag" }\n    source: "mail"\n';

const YAML: Slip[] = [
  slip(
    'a colon in a title',
    BUREN,
    [/^title: .*$/m, 'title: Buren: wat nu'],
    'title: Buren',
    'zo: title: "Buren: wat nu"',
  ),
  slip('a tab', AWEL, ['  - kind: chat', '\t- kind: chat'], '\t- kind', 'begint met een tab'),
  slip('a quote that does not close', AWEL, ['operator: "Awel vzw"', 'operator: "Awel vzw'], 'operator:', 'sluit niet'),
  slip('a quote that never closes', FIGURE, [/$/, '\nx: "y\n'], 'x: "y', 'sluit niet'),
  slip('quotes in quotes', AWEL, ['"Awel vzw"', '"Awel "de vzw" dus"'], 'operator:', 'aanhalingstekens binnen'),
  slip('an apostrophe in single quotes', AWEL, ['"Awel vzw"', "'Awel's vzw'"], 'operator:', 'dubbele aanhalingstekens'),
  slip('text behind the quote', AWEL, ['"Awel vzw"', '"Awel" vzw'], 'operator:', 'helemaal op het einde'),
  slip('a line too far to the right', AWEL, ['\norder:', '\n  order:'], '  order:', 'te ver naar rechts'),
  slip(
    'a line too far behind a text in quotes',
    AWEL,
    ['\noperator:', '\n  operator:'],
    '  operator:',
    'evenveel spaties',
  ),
  slip(
    'a line that does not line up',
    HOURS,
    ['\n    hours: "Mo-Fr 09:00-18', '\n   hours: "Mo-Fr 09:00-18'],
    '   hours: "Mo-Fr 09:00-18',
    'evenveel spaties',
  ),
  slip('a field twice', BUREN, [/^title: /m, 'title: Buren\ntitle: '], 3, '"title" staat er twee keer'),
  slip('a closure under []', HOURS, ['closures: []\n', `closures: []\n${SAMPLE}`], 'closures: []', 'Haal [] weg'),
  slip(
    'a closure against the margin',
    HOURS,
    ['closures: []\n', 'closures: []\n- from: "2026-12-24"\n'],
    'closures: []',
    'Haal [] weg',
  ),
  slip(
    'a bracket that does not close',
    AWEL,
    ['audiences: [children, teens]', 'audiences: [children, teens'],
    'audiences:',
    'zet ] op het einde',
  ),
  slip('a brace that does not close', AWEL, ['en: "6 to 25" }', 'en: "6 to 25"'], 'ages:', 'zet } op het einde'),
  slip('a comma too few', AWEL, ['"6 tot 25 jaar", en', '"6 tot 25 jaar" en'], 'ages:', 'komma'),
  slip(
    'no space behind the colon',
    AWEL,
    ['operator: ', 'operator:'],
    'operator:',
    'zet een spatie achter de dubbelpunt',
  ),
  slip('a line without a colon', BUREN, [/^title: /m, 'Buren\ntitle: '], 2, 'ontbreekt een dubbelpunt'),
  slip(
    'a text that begins with *',
    BUREN,
    [/^title: .*$/m, 'title: **Buren** en jij'],
    'title:',
    'mag niet met * beginnen',
  ),
  slip('a text that begins with @', BUREN, [/^title: .*$/m, 'title: @buren'], 'title:', 'mag niet met @ beginnen'),
  slip('a text that begins with !', BUREN, [/^title: .*$/m, 'title: !Let op'], 'title:', 'mag niet met ! beginnen'),
  slip('braces in a field', BUREN, [/^title: .*$/m, 'title: {{bel:awel}}'], 'title:', 'mag niet met {{ beginnen'),
  slip('a text beside |', CAMPAIGN, [/^text: \|$/m, 'text: | Dag'], 'text:', 'op de regel eronder'),
  slip(
    'a dash beside its field',
    AWEL,
    ['audiences: [children, teens]', 'audiences: - teens'],
    'audiences:',
    'streepje',
  ),
  slip('a line of dashes', AWEL, ['\nchannels:', '\n---\nchannels:'], '---', 'een regel met alleen ---'),
  slip('a stroke that means something', AWEL, ['"Awel vzw"', '"C:\\map"'], 'operator:', 'schrijf het dubbel'),
  slip('a # against a text', AWEL, ['"Awel vzw"', '"Awel vzw"#nakijken'], 'operator:', 'een spatie voor #'),
  slip(
    'a colon in a text for a button',
    INTERFACE,
    [/^( {2}urgent: ).*$/m, '$1Gevaar: bel'],
    'urgent: Gevaar',
    'dubbelpunt',
  ),
];

const FENCES: Slip[] = [
  slip('no --- above', BUREN, [/^---\n/, ''], 1, 'begint met een regel ---'),
  slip('a space behind it', BUREN, [/^---\n/, '--- \n'], 1, 'begint met een regel ---'),
  slip('no --- below', BUREN, [/\n---\n/, '\n'], '## ', 'onder de velden ontbreekt een regel ---'),
  slip('a space behind the one below', BUREN, [/\n---\n/, '\n--- \n'], '--- ', 'achter --- staat een spatie'),
];

const FIELDS: Slip[] = [
  slip('a title too long', BUREN, [/^title: .*$/m, `title: ${'lang '.repeat(20)}`], 'title:', 'hoogstens 60 tekens'),
  slip('a field in Dutch', BUREN, [/^title: /m, 'titel: x\ntitle: '], 'titel:', 'bedoelde je "title"?'),
  slip(
    'a field with a slip',
    HOURS,
    ['checkedOn: "2026-10"', 'chekedOn: "2026-10"'],
    'chekedOn',
    'bedoelde je "checkedOn"?',
  ),
  slip('a field that means nothing', AWEL, ['name: ', 'xyz: 1\nname: '], 'xyz', 'kies uit name, operator'),
  slip(
    'a list where a text is expected',
    BUREN,
    [/^title: .*$/m, 'title: [een, twee]'],
    'title:',
    'één tekst en geen lijst',
  ),
  slip(
    'fields where a text is expected',
    AWEL,
    ['name: "Awel"', 'name: { nl: Awel }'],
    'name:',
    'één tekst, zonder velden',
  ),
  slip(
    'a text where a list is expected',
    BUREN,
    [/^keywords: .*$/m, 'keywords: buren'],
    'keywords:',
    'tussen rechte haken',
  ),
  slip(
    'dashes without a space',
    AWEL,
    ['audiences: [children, teens]', 'audiences:\n  -children\n  -teens'],
    'audiences:',
    'achter elk streepje een spatie',
  ),
  slip(
    'a text where fields are expected',
    AWEL,
    [/^summary:\n.*\n.*\n/m, 'summary: Luistert.\n'],
    'summary:',
    'velden onder te staan: nl, en',
  ),
  slip(
    'a number without quotes',
    AWEL,
    ['number: "102"', 'number: 102'],
    'number:',
    'tussen aanhalingstekens, zo: "102"',
  ),
  slip('a year without quotes', AWEL, ['date: "2018" }', 'date: 2018 }'], 'date: 2018 }', 'zo: "2018"'),
  slip('yes where true is meant', AWEL, ['free: true', 'free: ja'], 'free:', 'schrijf true (ja) of false (nee)'),
  slip('a word where a number is meant', AWEL, ['order: 10', 'order: tien'], 'order:', 'schrijf een getal'),
  slip('half a number', AWEL, ['order: 10', 'order: 10.5'], 'order:', 'zonder komma'),
  slip(
    'a date in another order',
    BUREN,
    [/^reviewedOn: .*$/m, 'reviewedOn: "22/11/2026"'],
    'reviewedOn:',
    'schrijf de datum als 2026-11-22',
  ),
  slip(
    'a day that is none',
    BUREN,
    [/^reviewedOn: .*$/m, 'reviewedOn: "2026-11-31"'],
    'reviewedOn:',
    'een dag die bestaat',
  ),
  slip(
    'a month that is none',
    AWEL,
    [/^checkedOn: .*$/m, 'checkedOn: "2026-13"'],
    'checkedOn: "2026-13"',
    'of de maand als 2026-10',
  ),
  slip('a missing field', BUREN, [/^description: .*\n/m, ''], 1, 'ontbreekt: voeg dit veld toe'),
  slip('a missing date', BUREN, [/^reviewedOn: .*\n/m, ''], 1, 'ontbreekt: schrijf de datum'),
  slip('a field with nothing behind it', AWEL, ['name: "Awel"', 'name:'], 'name:', 'hier staat niets'),
  slip(
    'a missing field in a list',
    AWEL,
    ['    number: "102"\n    hours', '    number: "102"\n    hour'],
    'hour:',
    'bedoelde je "hours"?',
  ),
  slip('no source', BUREN, [/^sources:\n(?: {2}.*\n)+/m, 'sources: []\n'], 'sources:', 'noem minstens één bron'),
  slip(
    'a way that is none',
    AWEL,
    ['kind: chat', 'kind: caht'],
    'kind: caht',
    '"caht" past hier niet: bedoelde je "chat"?',
  ),
  slip('a group that is none', BUREN, [/^group: .*$/m, 'group: thema'], 'group:', 'bedoelde je "theme"?'),
  slip(
    'an audience in Dutch',
    AWEL,
    ['audiences: [children, teens]', 'audiences: [kinderen]'],
    'audiences:',
    'kies uit children',
  ),
  slip('a drawing that is none', PESTEN, [/^drawings: .*$/m, 'drawings: [zon]'], 'drawings:', 'past hier niet'),
  slip(
    'a site without https',
    AWEL,
    ['url: https://awel.be\n', 'url: awel.be\n'],
    'url: awel.be',
    'begint met https://',
  ),
  slip(
    'a mailbox that is none',
    TEAMS,
    ['antwerpen@1712.example', 'antwerpen.1712'],
    'antwerpen.1712',
    'dit is geen mailadres',
  ),
  slip(
    'a mailbox without a dot',
    TEAMS,
    ['antwerpen@1712.example', 'antwerpen@1712be'],
    'antwerpen@1712be',
    'na de @ ontbreekt een punt',
  ),
  slip(
    'a mailbox with two @',
    TEAMS,
    ['antwerpen@1712.example', 'antwerpen@@1712.be'],
    'antwerpen@@1712.be',
    'meer dan één @',
  ),
  slip(
    'a mailbox with a space',
    TEAMS,
    ['antwerpen@1712.example', 'antwerpen @1712.be'],
    'antwerpen @1712.be',
    'er staat een spatie in',
  ),
  slip(
    'a mailbox with a capital letter',
    TEAMS,
    ['limburg@1712.example', 'Limburg@1712.be'],
    'Limburg@1712.be',
    'in kleine letters: limburg@1712.be',
  ),
  slip(
    'a mailbox at a slip of Gmail',
    TEAMS,
    ['materiaal@1712.example', 'materiaal@gmial.com'],
    'materiaal@gmial',
    'bedoelde je materiaal@gmail.com?',
  ),
  slip(
    'a mailbox with a comma',
    TEAMS,
    ['materiaal@1712.example', 'materiaal@1712,be'],
    'materiaal@1712,be',
    'een komma of puntkomma',
  ),
  slip(
    'a contact for security with two @',
    'content/site.yaml',
    ['securityContact: null', 'securityContact: mailto:site@site@1712.be'],
    'securityContact: mailto',
    'schrijf mailto:naam@site',
  ),
  slip(
    'a contact for security at a slip',
    'content/site.yaml',
    ['securityContact: null', 'securityContact: mailto:site@gmail.con'],
    'securityContact: mailto',
    'bedoelde je site@gmail.com?',
  ),
  slip(
    'the address of a helpline at a slip',
    AWEL,
    ['brievenbus@awel.be', 'brievenbus@awel.bee'],
    'brievenbus@',
    'bedoelde je brievenbus@awel.be?',
  ),
  slip(
    'a number with letters',
    AWEL,
    ['number: "102"', 'number: "102 (gratis)"'],
    'number:',
    'alleen cijfers en spaties',
  ),
  slip(
    'a name with capitals',
    BUREN,
    [/^topic: .*$/m, 'topic: Buren'],
    'topic:',
    'kleine letters, cijfers en streepjes',
  ),
  slip(
    'an address without a stroke',
    REDIRECTS,
    [/$/, '\n  - { from: oud, to: /kinderen }\n'],
    'from: oud',
    'schrijf een adres van deze site',
  ),
  slip('a team too few', TEAMS, [/^ {2}- \{ id: brussel.*\n/m, ''], 'teams:', 'noem elk team één keer'),
  slip(
    'a must-know that is none',
    BUREN,
    [/^toConfirm:.*\n(?: .*\n)*/m, 'toConfirm: { point: "Wie antwoordt?", mustKnow: misschien }\n'],
    'toConfirm:',
    'mustKnow: yes',
  ),
  slip(
    'a question that is none',
    BUREN,
    [/^toConfirm:.*\n(?: .*\n)*/m, 'toConfirm: [{ vraag: "Wie?" }]\n'],
    'toConfirm:',
    '"vraag" kennen we hier niet',
  ),
  slip('an exception without a reason', BUREN, [/^title: /m, 'allow: { helaas: ja }\ntitle: '], 'allow:', 'zeg waarom'),
  slip(
    'a number on paper',
    MATERIAL,
    [/^ {2}nl: .*$/m, `  nl: ${'lang '.repeat(20)}`],
    'lang lang',
    'hoogstens 60 tekens',
  ),
  slip(
    'an hour on paper',
    MATERIAL,
    [/^ {4}- Thuis is het pas rustig .*$/m, '    - Bel na 18 uur.'],
    'Bel na',
    'schrijf geen nummers behalve 1712',
  ),
  slip(
    'a campaign without a day',
    CAMPAIGN,
    [/^from: .*$/m, 'from: oktober'],
    'from:',
    'schrijf de dag als 2026-11-22',
  ),
  slip(
    'a button that is a list',
    INTERFACE,
    [/^( {2}urgent: ).*$/m, '$1[a, b]'],
    'urgent: [a',
    'één tekst en geen lijst',
  ),
  slip('a file with nothing in it', AWEL, [/^[\s\S]*$/, '\n'], 1, 'er staat niets in'),
];

const all = [...YAML, ...FENCES, ...FIELDS];

it.each(all)('$what', (one) => {
  const { text, line } = made(one);
  const [first, ...others] = fileFaults(one.file, text);
  expect(first, 'nothing is said').toBeDefined();
  expect(`${first?.file}:${first?.line}: ${first?.words}`).toContain(`${one.file}:${line}: `);
  expect(first?.words).toContain(one.says);
  expect([first, ...others].flatMap((fault) => englishIn(fault?.words ?? ''))).toEqual([]);
});

describe('a file', () => {
  it('that is sound is let through, each of them', () => {
    for (const { file } of all)
      expect(fileFaults(file, made({ ...slip('', file, [/$/, '\n'], 1, '') }).text)).toEqual([]);
  });

  it.each([
    ['content/helplines/nieuw.yml', 'noem het nieuw.yaml'],
    ['content/helplines/nieuw.yaml.txt', 'noem het nieuw.yaml'],
    ['content/nieuw.yaml', 'haal het weg'],
    ['content/lijnen/nieuw.yaml', 'een map die ze kent'],
  ])('that nobody reads is named: %s', (file, says) => {
    expect(fileFaults(file, 'a: 1\n')).toMatchObject([{ file, line: 1, words: expect.stringContaining(says) }]);
  });
});
