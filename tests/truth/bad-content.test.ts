/**
 * Content that would make the site say something untrue stops the build, and is named by file and field. The gate is asked
 * itself; that the command says the same and ends with 1 is asked twice.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type ContentCopy, copyContent } from './content-copy';

const HOURS = 'content/opening-hours.yaml';
const AWEL = 'content/helplines/awel.yaml';
const TEAMS = 'content/teams.yaml';
const PAGE = 'content/pages/nl/teens/index.md';
const FIGURES = 'content/figures/contacten-per-jaar.yaml';
const CAMPAIGN = 'content/campaigns/licht.yaml';
const SAFETY = 'content/pages/nl/everyone/veilig-surfen.md';

let copy: ContentCopy;

beforeAll(async () => {
  copy = await copyContent();
});

afterAll(() => copy.remove());

interface Regime {
  from: string;
  until?: string;
  hours: string | null;
}

interface Yaml {
  phone: Regime[];
  chat: Regime[];
  closures: unknown[];
  channels: Record<string, unknown>[];
  rows: { values: (number | null)[] }[];
  teams: { id: string; overflow?: object[]; publicKey?: string }[];
}

/** Changes a YAML file as data. */
const yaml = (change: (data: Yaml) => void) => (text: string) => {
  const data = parse(text);
  change(data);
  return stringify(data);
};

const last = (regimes: Regime[]): Regime => {
  const regime = regimes.at(-1);
  if (!regime) throw new Error('there is no regime');
  return regime;
};

const twoDaysAfter = (day: string) => new Date(Date.parse(day) + 2 * 24 * 3_600_000).toISOString().slice(0, 10);

const hours = (text: string) => yaml(({ phone }) => Object.assign(last(phone), { hours: text }));
const closure = (more: object) =>
  yaml(({ closures }) => {
    const usual = { from: '2026-12-24', until: '2026-12-31', channels: ['phone'], reason: { nl: 'x' }, source: 'test' };
    closures.push({ ...usual, ...more });
  });
const DECEMBER = { from: '2026-12-01', until: '2026-12-31', reason: 'test' };
/** Overflows by the team they start from. */
const overflow = (from: Record<string, object[]>) =>
  yaml(({ teams }) => {
    for (const team of teams) Object.assign(team, from[team.id] && { overflow: from[team.id] });
  });
const publicKey = (text: string) => yaml(({ teams }) => Object.assign(teams[1] ?? {}, { publicKey: text }));
const frontMatter = (line: string) => (text: string) => text.replace('---\n', `---\n${line}\n`);

it.each([
  { what: 'gives a theme away', name: 'partnergeweld.yaml', field: /code: "partnergeweld" verraadt een thema/ },
  { what: 'another campaign has', name: 'licht.yml', field: /code: "licht" is ook die van content\/campaigns\/licht/ },
])('a campaign with a code that $what', async ({ name, field }) => {
  const sound = await copy.read(CAMPAIGN);
  const said = (await copy.faultsWith({ [`content/campaigns/${name}`]: () => sound })).join('\n');
  expect(said).toMatch(/content\/campaigns\//);
  expect(said).toMatch(field);
});

it('the content as it stands is built, and the command lists on demand what has to be confirmed', async () => {
  const { code, said, printed } = await copy.build('--te-bevestigen', '--leesniveau');
  expect({ code, said }).toEqual({ code: 0, said: '' });
  expect(printed).toMatch(/^Nog te bevestigen: \d+ punten/);
  expect(printed).toContain(' woorden per zin ');
  expect(await copy.faultsWith({})).toEqual([]);
});

it('what is wrong with it ends the command with 1, in the words of the gate', async () => {
  const broken = { [CAMPAIGN]: (text: string) => text.replace('until: "2026-11-08"', 'until: "2026-10-04"') };
  const { code, said } = await copy.buildWith(broken);
  expect(said.trimEnd().split('\n')).toEqual(await copy.faultsWith(broken));
  expect(code).toBe(1);
});

/** What ends the gate before it compares the files with each other: each is asked alone. */
const UNREADABLE = [
  {
    what: 'a day that does not exist',
    file: HOURS,
    change: yaml(({ phone }) => Object.assign(last(phone), { from: '2020-04-31' })),
    field: /phone.*from/s,
  },
  { what: 'a field nobody knows', file: HOURS, change: closure({ untill: '2026-12-31' }), field: /untill/ },
  { what: 'a file that is no YAML', file: HOURS, change: (text: string) => `${text}\nphone: [`, field: /./ },
  {
    what: 'a month in which nobody can have checked',
    file: AWEL,
    change: yaml(({ channels }) => Object.assign(channels[0] ?? {}, { checkedOn: '2026-13' })),
    field: /channels.*checkedOn/s,
  },
  {
    what: 'an overflow to a team there is not',
    file: TEAMS,
    change: overflow({ limburg: [{ ...DECEMBER, to: 'luik' }] }),
    field: /teams.*overflow.*to/s,
  },
  {
    what: 'a group of figures there is not',
    file: FIGURES,
    change: (text: string) => text.replace('group: contacten', 'group: contact'),
    field: /group/,
  },
];

/** What it finds when it compares them. */
const UNTRUE = [
  { what: 'hours that cannot be read', file: HOURS, change: hours('Mo-Fr 9u-18u'), field: /phone\[\d+\]\.hours: / },
  {
    what: 'a forgotten ";", which would close it for ever',
    file: HOURS,
    change: hours('Mo-Fr 09:00-18:00 PH off'),
    field: /phone\[\d+\]\.hours: /,
  },
  {
    what: 'a regime that ends before it begins',
    file: HOURS,
    change: yaml(({ chat }) => Object.assign(last(chat), { until: '2020-01-01' })),
    field: /chat\[\d+\]\.until: de laatste dag \(2020-01-01\)/,
  },
  {
    what: 'regimes that overlap',
    file: HOURS,
    change: yaml(({ chat }) => chat.push({ ...last(chat), from: '2026-11-01' })),
    field: /chat\[\d+\]\.from: op deze dag geldt ook/,
  },
  {
    what: 'days between two regimes',
    file: HOURS,
    change: yaml(({ chat }) => Object.assign(last(chat), { from: twoDaysAfter(last(chat).from) })),
    field: /chat\[\d+\]\.from: het blok ervoor eindigt/,
  },
  {
    what: "another line's hours that cannot be read",
    file: AWEL,
    change: yaml(({ channels }) => Object.assign(channels[0] ?? {}, { hours: 'Mo-Fr 25:00-26:00' })),
    field: /channels\[0\]\.hours: /,
  },
  {
    what: 'a team that overflows to itself',
    file: TEAMS,
    change: overflow({ limburg: [{ ...DECEMBER, to: 'limburg' }] }),
    field: /teams\[1\]\.overflow\[0\]\.to: limburg kan niet van zichzelf overnemen/,
  },
  {
    what: 'an overflow that ends before it begins',
    file: TEAMS,
    change: overflow({ limburg: [{ ...DECEMBER, to: 'antwerpen', until: '2026-11-30' }] }),
    field: /teams\[1\]\.overflow\[0\]\.until: de laatste dag \(2026-11-30\)/,
  },
  {
    what: 'overflows of one team that overlap',
    file: TEAMS,
    change: overflow({
      limburg: [
        { ...DECEMBER, to: 'antwerpen' },
        { ...DECEMBER, to: 'brussel', from: '2026-12-31', until: '2027-01-05' },
      ],
    }),
    field: /teams\[1\]\.overflow\[1\]\.from: op deze dag neemt al/,
  },
  {
    what: 'overflows that on some day come back to where they began',
    file: TEAMS,
    change: overflow({
      limburg: [{ ...DECEMBER, to: 'antwerpen' }],
      antwerpen: [{ ...DECEMBER, to: 'brussel', from: '2026-12-20' }],
      brussel: [{ ...DECEMBER, to: 'limburg', from: '2026-12-31', until: '2027-01-05' }],
    }),
    field: /overflow\[0\]\.to: op 2026-12-31 komt de mail zo terug/,
  },
  {
    what: 'a public key that is none',
    file: TEAMS,
    change: publicKey('-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----'),
    field: /teams\[1\]\.publicKey: limburg: dit is geen OpenPGP-sleutel/,
  },
  {
    what: 'a referral to a helpline there is not',
    file: PAGE,
    change: frontMatter('referrals: [awel, bestaat-niet]'),
    field: /referrals: .*"bestaat-niet"/,
  },
  {
    what: 'a number of a helpline there is not',
    file: PAGE,
    change: (text: string) => `${text}\nBel {{bel:bestaat-niet}}.\n`,
    field: /text: .*"bestaat-niet"/,
  },
  {
    what: 'figures that do not add up',
    file: FIGURES,
    change: yaml(({ rows }) => Object.assign(rows[3]?.values ?? [], { 2: 8095 })),
    field: /rows\[3\]\.values\[2\]: 2020, Totaal: er staat 8\.095, de andere getallen geven 8\.059/,
  },
  {
    what: 'a finding that its figures do not bear out',
    file: FIGURES,
    change: (text: string) => text.replace('finding: 8.059', 'finding: 8.060'),
    field: /finding: 8\.060 staat niet in de tabel/,
  },
  {
    what: 'a campaign that ends before it begins',
    file: CAMPAIGN,
    change: (text: string) => text.replace('until: "2026-11-08"', 'until: "2026-10-04"'),
    field: /until: de campagne eindigt \(2026-10-04\) voor ze begint \(2026-10-05\)/,
  },
  {
    what: 'a campaign with a landing page there is not',
    file: CAMPAIGN,
    change: (text: string) => text.replace(/title:[\s\S]*(?=successor)/, 'page: /bestaat-niet\n'),
    field: /page: er is geen pagina \/bestaat-niet/,
  },
  {
    what: 'a campaign with a number of a helpline there is not',
    file: CAMPAIGN,
    change: (text: string) => text.replace('{{bel:1712}}', '{{bel:bestaat-niet}}'),
    field: /text: .*"bestaat-niet"/,
  },
  {
    what: 'advice for a device there is not',
    file: SAFETY,
    change: (text: string) => text.replace('{{toestel:samsung}}', '{{toestel:nokia}}'),
    field: /text: er is geen toestel "nokia"/,
  },
  {
    what: 'a table with a row that lacks a column',
    file: SAFETY,
    change: (text: string) => text.replace(/- Mailbox: .*\n/, ''),
    field: /text: de tabel onder \{\{tabel:manier\}\}/,
  },
];

/** The first case of each file, the second of each ...: broken side by side, for then the gate tells all that it finds. */
const roundOf = (one: (typeof UNTRUE)[number]) => UNTRUE.filter(({ file }) => file === one.file).indexOf(one);
const faultsOfRound = new Map<number, Promise<string[]>>();

/** What the gate says of one round; it is asked once. */
function askRound(round: number): Promise<string[]> {
  const broken = UNTRUE.filter((one) => roundOf(one) === round).map(({ file, change }) => [file, change]);
  const asked = faultsOfRound.get(round) ?? copy.faultsWith(Object.fromEntries(broken));
  faultsOfRound.set(round, asked);
  return asked;
}

function expectFault(faults: string[], { file, field }: { file: string; field: RegExp }) {
  const said = faults.filter((fault) => fault.includes(`${file}:`)).join('\n');
  expect(said).toMatch(/^content: content\/[\w/.-]+:\d+: /);
  expect(said).toMatch(field);
}

it.each(UNREADABLE)('$what', async (one) => expectFault(await copy.faultsWith({ [one.file]: one.change }), one));

it.each(UNTRUE)('$what', async (one) => expectFault(await askRound(roundOf(one)), one));
