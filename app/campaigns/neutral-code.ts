/**
 * The code of a campaign stays in the history of who followed it: `/c/licht` says nothing to somebody who looks there,
 * `/c/partnergeweld` everything.
 */

/** Beginnings of words by which a theme is known, in Dutch and English. Short ones that stand in harmless words are left out. */
const REVEALING = [
  ...['geweld', 'misbruik', 'mishandel', 'verwaarloz', 'verkracht', 'aanrand', 'incest', 'seks', 'sex', 'stalk'],
  ...[
    'belaag',
    'bedreig',
    'dreig',
    'dwang',
    'eerwraak',
    'besnij',
    'wraak',
    'moord',
    'doding',
    'zelfmoord',
    'zelfdoding',
  ],
  ...[
    'pest',
    'slaan',
    'slagen',
    'schop',
    'ruzie',
    'pijn',
    'blauweplek',
    'angst',
    'bang',
    'onveilig',
    'vlucht',
    'trauma',
  ],
  ...['dader', 'slachtoffer', 'getuige', 'meld', 'klacht', 'aangifte', 'politie', 'hulplijn', 'helpline', 'noodlijn'],
  ...['partner', 'huiselijk', 'intiem', 'gezin', 'thuis', 'scheiding', 'vechtscheiding', 'vrouw', 'echtgeno', 'lief'],
  ...['kind', 'child', 'jeugd', 'ouder', 'mama', 'papa', 'moeder', 'vader', 'bejaard', 'tiener'],
  ...['abuse', 'violen', 'rape', 'victim', 'offender', 'bully', 'assault', 'harass', 'hurt', 'afraid'],
];

/** The part of a code that gives a theme away, or null. Hyphens and digits hide nothing. */
export function revealingPart(code: string): string | null {
  const letters = code.toLowerCase().replace(/[^a-z]/g, '');
  return REVEALING.find((stem) => letters.includes(stem)) ?? null;
}
