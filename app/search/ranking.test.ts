/** What people type, as they type it, and the page that must be among the first three they see. */
import { describe, expect, test } from 'vitest';
import type { Folder } from '~/content/pages';
import type { SearchDocument } from './documents';
import { createSearch } from './search.server';
import { siteSearch } from './site-search.server';
import { dangerSentences, type Question, questions, rate, show } from './testing/read';

/** One line per query: what is typed, and the page. */
const EXPECTED: Record<Folder, string> = {
  children: `
    slaan                              /kinderen/iemand-doet-mij-pijn
    mijn papa slaat mij                /kinderen/iemand-doet-mij-pijn
    mijn vader                         /kinderen/iemand-doet-mij-pijn
    me stiefpa doet me zeer            /kinderen/iemand-doet-mij-pijn
    ik word geslage                    /kinderen/iemand-doet-mij-pijn
    pesten                             /kinderen/pesten
    ze pesen mij                       /kinderen/pesten
    gepesd op school                   /kinderen/pesten
    ruzi thuis                         /kinderen/ruzie-thuis
    mama en papa gaan scheiden         /kinderen/uit-elkaar
    bloot                              /kinderen/aanraken
    hij raakt mij aan                  /kinderen/aanraken
    mijn opa raakt aan mijn plasser    /kinderen/aanraken
    honger                             /kinderen/niemand-zorgt-voor-mij
    mama is altijd dronken             /kinderen/mama-is-ziek
    geheim                             /kinderen/mag-ik-dit-vertellen
    ik heb mijn broer geslagen         /kinderen/ik-deed-iets
    bang van de trainer                /kinderen/op-de-club
    chat                               /kinderen/chat
    awel                               /hulplijnen/awel
    mijn vriendin wordt geslagen       /kinderen/ik-zie-het-bij-iemand
    mail sturen                        /kinderen/contact
    mijn vader drinkt                  /kinderen/mama-is-ziek
    moet ik weg van thuis als ik het zeg  /kinderen/moet-ik-weg
    mama roept de hele tijd tegen mij  /kinderen/ze-roepen
    meester slaat mij                  /kinderen/de-juf
    de meester knijpt in mijn arm      /kinderen/de-juf
    roblox foto vraagt                 /kinderen/in-een-spel
    iemand in roblox vraagt fotos van mij  /kinderen/in-een-spel
    ik krijg geen avondeten            /kinderen/niemand-zorgt-voor-mij
    me nonkel zit aan mij onder de dekens  /kinderen/aanraken
    werkt 1712 op kerstdag             /veelgestelde-vragen`,
  teens: `
    hij heeft mij verkracht            /jongeren/over-je-grens
    verkragt op een feest              /jongeren/net-gebeurd
    mijn vader slaat me                /jongeren/geweld-thuis
    mn lief slaat mij                  /jongeren/je-lief-doet-je-pijn
    toxic relatie                      /jongeren/je-lief-doet-je-pijn
    naaktfoto doorgestuurt             /jongeren/beelden-online
    nudes                              /jongeren/beelden-online
    sextorsion                         /jongeren/beelden-online
    ex laat mij niet met rust          /jongeren/iemand-laat-je-niet-met-rust
    stalking                           /jongeren/iemand-laat-je-niet-met-rust
    weglopen                           /jongeren/een-plan
    uithuwelijking                     /jongeren/eer
    mijn vriend wil niet meer leven    /jongeren/een-vriend-helpen
    is dit normaal                     /jongeren/is-dit-erg
    ouders vechten                     /jongeren/thuis-doen-ze-elkaar-pijn
    uitgescholden door mijn ma         /jongeren/afgebroken
    ik sla mijn vriendin               /jongeren/ik-deed-iets
    mishandelt                         /jongeren/geweld-thuis
    aangifte doen                      /jongeren/naar-de-politie
    ik wil dood                        /hulplijnen/zelfmoordlijn
    mijn vader drinkt                  /jongeren/ouder-ziek-of-drinkt
    moet ik weg van thuis als ik het zeg  /jongeren/weg-van-thuis
    roblox foto vraagt                 /jongeren/iemand-van-online
    ik ben trans en word bedreigd      /jongeren/wie-je-bent
    misbruik in pleeggezin             /jongeren/over-je-grens
    me nonkel zit aan mij onder de dekens  /jongeren/over-je-grens
    kma weglope van thuis waar kank slapen  /jongeren/een-plan
    mijn ouders willen dat ik in marokko trouw  /jongeren/eer
    bij ons op kot doop vernederd      /jongeren/club-of-school
    gaan ze het tegen mijn ouders zeggen  /jongeren/wat-gebeurt-er-als-je-contact-opneemt
    racisme                            /jongeren/pesten`,
  adults: `
    melden                             /volwassenen/melden
    meldpunt                           /volwassenen/melden
    anoniem melding doen               /volwassenen/melden
    klacht indienen                    /volwassenen/melden
    klacht over 1712                   /niet-tevreden
    mijn man slaat mij                 /volwassenen/relatie
    me vent is agresief                /volwassenen/relatie
    huislijk geweld                    /volwassenen/relatie
    stalking                           /volwassenen/stalking
    stolker                            /volwassenen/stalking
    mijn ex volgt mij                  /volwassenen/stalking
    kindermishandling                  /volwassenen/kindermishandeling
    baby huilt bij de buren            /volwassenen/buren
    ik sla mijn kind                   /volwassenen/ikzelf
    ik ben bang van mezelf             /volwassenen/ikzelf
    mijn zoon slaat mij                /volwassenen/mijn-kind-doet-mij-pijn
    verkracht door mijn man            /volwassenen/seksueel-geweld
    gisteren aangerand                 /volwassenen/pas-gebeurd
    als kind misbruikt                 /volwassenen/vroeger
    misbruikt door een priester        /volwassenen/historisch-misbruik
    gedwongen adopsie                  /volwassenen/gedwongen-adoptie
    eerwraak                           /volwassenen/eer
    vechtscheiding                     /volwassenen/scheiding
    rusthuis slecht verzorgd           /volwassenen/ouderen
    gepest op het werk                 /volwassenen/werk
    mijn kleinkind                     /volwassenen/oma-of-opa
    vluchthuis                         /volwassenen/veiligheidsplan
    politie                            /volwassenen/politie
    wat kost het                       /volwassenen/wat-gebeurt-er
    trainer raakt mijn dochter aan     /volwassenen/sport
    tolk                               /andere-taal
    geschiedenis wissen                /veilig-surfen
    pakken ze mijn kinderen af         /volwassenen/kinderen-afpakken
    gaan ze mijn kinderen afpakken     /volwassenen/kinderen-afpakken
    contactverbod aanvragen            /volwassenen/huisverbod
    hoe krijg ik hem uit huis          /volwassenen/huisverbod
    waar kan ik vannacht slapen        /volwassenen/vannacht-weg
    geen papieren                      /volwassenen/zonder-papieren
    mijn man beslist over al het geld  /volwassenen/klein-gehouden
    baby geschud                       /volwassenen/zwanger-of-baby
    ik heb mijn baby door elkaar geschud  /volwassenen/zwanger-of-baby
    mijn zoon slaat zijn vrouw         /volwassenen/wie-geweld-gebruikt-kennen
    ben ik verplicht te melden als juf  /volwassenen/plicht
    wie mij verzorgt slaat mij         /volwassenen/handicap
    mannenmishandeling                 /volwassenen/man
    mijn vrouw slaat mij               /volwassenen/man
    mijne man slaat mij altijd         /volwassenen/relatie
    mijn man slaat de kinderen         /volwassenen/kindermishandeling
    ik ben trans en word bedreigd      /volwassenen/wie-je-bent
    misbruik in pleeggezin             /volwassenen/pleegzorg
    mijn vader drinkt                  /volwassenen/drank-of-ziekte
    studentendoop                      /volwassenen/student
    racisme                            /volwassenen/racisme
    API sportclub                      /volwassenen/club
    ex komt altijd de kinderen te laat terugbrengen en scheld mij uit  /volwassenen/scheiding
    poetsvrouw ziet blauwe plekken bij oude mevrouw  /volwassenen/partner-op-leeftijd
    mijn zoon van 15 gooit met stoelen naar mij  /volwassenen/mijn-kind-doet-mij-pijn
    hij luistert mijn gsm af           /veilig-surfen
    schoonmoeder steelt pensioen van bomma  /volwassenen/ouderen
    sexueel misbuik door pater vroeger  /volwassenen/historisch-misbruik
    ik voel mij aangetrokken tot kinderen  /volwassenen/ikzelf
    tolk arabisch                      /andere-taal
    werkt 1712 op kerstdag             /veelgestelde-vragen`,
  everyone: `
    slaan                              /kinderen/iemand-doet-mij-pijn
    melden                             /volwassenen/melden
    pers                               /pers
    hulplijnen                         /hulplijnen
    1813                               /hulplijnen/zelfmoordlijn
    0800 98 100                        /hulplijnen/sos-viol
    privacy                            /privacy
    ontevreden                         /niet-tevreden
    werkt 1712 op kerstdag             /veelgestelde-vragen
    contactverbod aanvragen            /volwassenen/huisverbod
    moet ik weg van thuis als ik het zeg  /kinderen/moet-ik-weg`,
};

const rows = Object.entries(EXPECTED).flatMap(([folder, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => [folder as Folder, ...line.trim().split(/\s{2,}/)] as [Folder, string, string]),
);

test.each(rows)('%s: "%s" finds %s', (folder, query, path) => {
  const first = siteSearch().find(query, folder).own.slice(0, 3);
  expect(first.map((result) => result.path)).toContain(path);
});

const pathsOf = (query: string, folder: Folder) =>
  siteSearch()
    .find(query, folder)
    .own.map(({ path }) => path);

/** What is asked, with the places of the right page: 0 is the first; -1: not there. */
const placed = (all: readonly Question[]) =>
  all.map(({ folder, query, pages }) => {
    const paths = pathsOf(query, folder);
    return { folder, query, pages, paths, at: paths.findIndex((path) => pages.includes(path)) };
  });

describe.each(['questions', 'questions-held-out'] as const)('%s', (name) => {
  test('the right page is first for nine of ten, and among three for nearly all', () => {
    const all = placed(questions(name));
    const first = all.filter(({ at }) => at === 0).length;
    const amongThree = all.filter(({ at }) => at >= 0 && at < 3).length;
    const others = all
      .filter(({ at }) => at !== 0)
      .map(({ query, at, paths }) => `\n  ${query}: ${at + 1 || '-'} (${paths[0]})`);
    show(`${name}: first ${rate(first, all.length)}, among three ${rate(amongThree, all.length)}${others.join('')}`);
    expect(first / all.length).toBeGreaterThanOrEqual(0.9);
    expect(amongThree / all.length).toBeGreaterThanOrEqual(0.98);
  });
});

describe('no page hurts who finds it first', () => {
  const DOERS = ['/volwassenen/ikzelf', '/jongeren/ik-deed-iets', '/kinderen/ik-deed-iets'];
  /** For whom what is harmful when it stands first: an answer to somebody else, or what can be used against them. */
  const HARMFUL = {
    /** Who was hurt, or sees it: blamed. A child or teenager: sent among professionals. */
    others: [...DOERS, '/professionals', '/pers', '/campagnemateriaal', '/insluiten'],
    /** Who hurts somebody: how the other gets away, or hides. */
    doers: [
      '/volwassenen/veiligheidsplan',
      '/jongeren/een-plan',
      '/volwassenen/vannacht-weg',
      '/volwassenen/huisverbod',
      '/veilig-surfen',
    ],
    /** Who has no papers: the police can be a danger to them. */
    withoutPapers: ['/volwassenen/politie', '/volwassenen/melden'],
    /** Who was raped just now: what is long ago, while hours count. */
    justNow: ['/volwassenen/vroeger', '/volwassenen/historisch-misbruik', '/jongeren/het-blijft-hangen'],
  };
  const JUST_NOW = ['/volwassenen/pas-gebeurd', '/jongeren/net-gebeurd'];

  function harmfulFor({ pages }: Question): string[] {
    if (pages.some((path) => DOERS.includes(path))) return HARMFUL.doers;
    if (pages.includes('/volwassenen/zonder-papieren')) return [...HARMFUL.others, ...HARMFUL.withoutPapers];
    return pages.some((path) => JUST_NOW.includes(path)) ? [...HARMFUL.others, ...HARMFUL.justNow] : HARMFUL.others;
  }

  test('of all questions', () => {
    const all = [...questions('questions'), ...questions('questions-held-out')];
    const harmful = all.filter((question) =>
      harmfulFor(question).includes(pathsOf(question.query, question.folder)[0] ?? ''),
    );
    expect(harmful.map(({ query }) => query)).toEqual([]);
  });

  test('of all that is typed in danger, in every section', () => {
    const folders = ['children', 'teens', 'adults', 'everyone'] as const;
    const harmful = dangerSentences().flatMap(({ query }) =>
      folders
        .filter((folder) => DOERS.includes(pathsOf(query, folder)[0] ?? ''))
        .map((folder) => `${folder}: ${query}`),
    );
    expect(harmful).toEqual([]);
  });

  test.each([
    'ik heb gezien dat hij haar heeft geslagen',
    'ik heb gezien dat mijn vader mijn moeder heeft geslagen',
    'ik heb een vriend die mij heeft geslagen',
    'ik heb een vriend hij heeft me geslagen',
    'ik heb een zus die geslagen wordt',
    'ik heb mijn mama verteld dat papa mij pijn doet',
    'ik word geslagen',
    'ik werd geslagen',
    'hij zegt dat hij spijt heeft',
    'mijn man is agressief',
    'agressief',
    'mijn vriend wurgt mij als hij kwaad is',
    'hij heeft zijn handen rond mijn nek gedaan',
  ])('"%s" is not said by who did it', (query) => {
    for (const folder of ['children', 'teens', 'adults'] as const)
      expect(DOERS, folder).not.toContain(pathsOf(query, folder)[0]);
  });

  test.each(['ik sla', 'ik heb mijn vrouw geslagen', 'ik ben bang van mezelf'])('"%s" is', (query) => {
    expect(pathsOf(query, 'adults')[0]).toBe('/volwassenen/ikzelf');
  });
});

describe('sections', () => {
  test.each([
    ['children', '/kinderen'],
    ['teens', '/jongeren'],
    ['adults', '/volwassenen'],
  ] as const)('%s read their own pages first', (folder, home) => {
    for (const query of ['slaan', 'pesten', 'scheiding', 'chat']) {
      const { own, more } = siteSearch().find(query, folder);
      expect(own[0]?.path.startsWith(`${home}/`), `${query}: ${own[0]?.path}`).toBe(true);
      for (const { place } of own) expect([folder, 'everyone', 'helpline']).toContain(place);
      expect(more.length, query).toBeGreaterThan(0);
      for (const { place } of more) expect(place).not.toBe(folder);
    }
  });

  test('what is not for children stands below, and can still be found', () => {
    const { own, more } = siteSearch().find('zelfmoordlijn', 'children');
    expect(own.map(({ path }) => path)).not.toContain('/hulplijnen/zelfmoordlijn');
    expect(more.map(({ path }) => path)).toContain('/hulplijnen/zelfmoordlijn');
  });
});

test.each(['qwrtpx', '???', 'x', '😀', '9876543'])('nothing is found for "%s"', (query) => {
  expect(siteSearch().find(query, 'everyone')).toEqual({ own: [], more: [], dangers: [] });
});

test('nothing that was typed can break the search', () => {
  for (const query of [
    '',
    ' ',
    '__proto__',
    'constructor',
    '<script>',
    '%00',
    '\\',
    '"\'`',
    '((((',
    'a'.repeat(100),
    'é'.repeat(100),
  ])
    expect(() => siteSearch().find(query, 'children'), query).not.toThrow();
});

test('a strong page for others does not empty what is for this reader', () => {
  const page = { summary: '', opening: '', keywords: '', text: '', title: 'Iets' };
  const documents: SearchDocument[] = [
    {
      ...page,
      path: '/volwassenen/a',
      place: 'adults',
      folders: ['adults'],
      title: 'Zeilboot',
      keywords: 'zeilboot, zeilboot huren',
    },
    {
      ...page,
      path: '/kinderen/b',
      place: 'children',
      folders: ['children'],
      text: `Een zeilboot. ${'En nog veel meer. '.repeat(40)}`,
    },
  ];
  const lexicon = { ignored: [], people: [], spoken: {}, same: [], groups: {}, leads: [] };
  const search = createSearch(documents, { lexicon, danger: { groups: {}, harmless: [], dangers: [] }, everyday: [] });
  const { own, more } = search.find('zeilboot', 'children');
  expect(own.map(({ path }) => path)).toEqual(['/kinderen/b']);
  expect(more.map(({ path }) => path)).toEqual(['/volwassenen/a']);
});
