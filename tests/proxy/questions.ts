/** Questions of visitors that are easily taken for one another: the same address with a little of it changed. */
import fc from 'fast-check';

export interface Question {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly host: string;
  readonly target: string;
  readonly encoding: string;
}

const PATHS = [
  '/',
  '/kinderen',
  '/jongeren/contact',
  '/volwassenen/bezet',
  '/en',
  '/fr/enfants/ecrire',
  '/de/erwachsene/antwort',
  '/ar',
  '/andere-taal',
  '/fr/jeunes/affiche',
  '/antwoord',
  '/beheer/antwoord',
  '/beheer/bezoek',
  '/hulplijnen',
  '/hulplijnen/awel',
  '/insluiten/badge.svg',
  '/insluiten/paneel',
  '/api/availability',
  '/campagnemateriaal/kinderen/affiche',
  '/c/licht',
  '/c/licht/affiche',
  '/c/licht/qr.svg',
  '/zoeken',
  '/beheer',
  '/campagnemateriaal/bestellen',
  '/robots.txt',
  '/favicon.ico',
  '/cijfers',
  '/nl/over-1712',
  '/kinderen/nergens',
  '/healthz',
];

/** What addresses read, with values they have and values they do not have. */
const READ: Record<string, string[]> = {
  leeftijd: ['kind', 'jongere', 'volwassene', 'baby', ''],
  thema: ['partnergeweld', 'stalking', 'niets'],
  kanaal: ['chat', 'telefoon'],
  taal: ['nl', 'en', 'fr', 'xx'],
  nu: ['1', '0', ''],
  stijl: ['licht', 'donker', 'klein', 'paars'],
  doelgroep: ['kind', 'jongere', 'volwassene', 'hond'],
  formaat: ['a4', 'a6', 'a0'],
  audience: ['children', 'teens', 'adults', 'babies'],
};
const ADDED = [
  'utm_source=krant',
  'utm_campaign=licht%26taal=en',
  'fbclid=x',
  'gclid=1',
  'gbraid=a&wbraid=b',
  'bron=folder',
];

const read = fc
  .constantFrom(...Object.keys(READ))
  .chain((name) =>
    fc.tuple(
      fc.constantFrom(
        name,
        name,
        name,
        name.toUpperCase(),
        `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
        `${name};x`,
      ),
      fc.constantFrom(...(READ[name] ?? [])),
      fc.constantFrom('', '', '', '%20', '#', '#x', '%23', '+', ';', '%26nu=1', '%00'),
    ),
  );
const parameter = fc.oneof(
  { weight: 5, arbitrary: read.map(([name, value, after]) => `${name}=${value}${after}`) },
  { weight: 2, arbitrary: fc.constantFrom(...ADDED) },
  { weight: 1, arbitrary: fc.constantFrom('', '=', 'x', '&', 'taal', '?taal=en', '__proto__=1') },
);
const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.array(parameter, { minLength: 1, maxLength: 3 }).map((all) => `?${all.join('&')}`) },
);

/** Other spellings of an address; some are answered with the way to it, some are another. */
const spelling = fc.constantFrom<(path: string) => string>(
  ...Array.from({ length: 8 }, () => (path: string) => path),
  (path) => path.toUpperCase(),
  (path) => `${path}/`,
  (path) => `${path}.`,
  (path) => `/${path}`,
  (path) => `${path}#`,
  (path) => `${path}#x`,
  (path) => `${path}%23`,
  (path) => `${path};x=1`,
  (path) => `/.${path}`,
  (path) => `/x/..${path}`,
  (path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
);

const question: fc.Arbitrary<Question> = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'HEAD', 'POST'),
  host: fc.constantFrom('www.1712.be', 'www.1712.be', 'WWW.1712.be', 'www.1712.be:443', '1712.be', 'teens.1712.be'),
  target: fc.tuple(fc.constantFrom(...PATHS), spelling, query).map(([path, spell, asked]) => spell(path) + asked),
  encoding: fc.constantFrom(
    'br',
    'gzip',
    '',
    'identity',
    'gzip, deflate, br, zstd',
    'br;q=0, gzip',
    'GZIP;q=0.5,BR;q=0.0',
    '*',
  ),
});

/** Two questions, the second differing from the first in one part, or in all. */
export const pairOfQuestions: fc.Arbitrary<[Question, Question]> = fc
  .tuple(
    question,
    question,
    fc.constantFrom<keyof Question | 'query' | 'all'>(
      'method',
      'host',
      'encoding',
      'query',
      'query',
      'query',
      'target',
      'all',
    ),
  )
  .map(([first, other, part]) => {
    if (part === 'all') return [first, other];
    if (part !== 'query') return [first, { ...first, [part]: other[part] }];
    const [path = ''] = first.target.split('?');
    const at = other.target.indexOf('?');
    return [first, { ...first, target: at === -1 ? path : path + other.target.slice(at) }];
  });
