/** What no page advises, in whatever words, and why (docs/decisions/0048). Dutch only. */

/** Something that a page may not tell somebody to do. */
export interface ForbiddenAct {
  /** As an order, at the start of a clause. */
  order: RegExp;
  /** As what one could do, behind "je kan", "probeer", "het is beter". */
  act: RegExp;
  instead: string;
}

const WHO =
  '(?:hem|haar|hen|ze|die|elkaar|iemand|wie|(?:je|de|jouw|jullie|het) (?:\\p{L}+ )?(?:ex|partner|man|vrouw|lief|vader|moeder|papa|mama|ouders?|zoon|dochter|broer|zus|baas|collega|buur\\p{L}*|trainer|kind|familie|leraar|juf|persoon|leider|vriend(?:in)?|stiefvader|grootvader))';
const IMAGES =
  "(?:bewij[sz]\\p{L}*|foto'?s?|screenshots?|scherm(?:afdruk|afbeelding)\\p{L}*|beelden?|opnames?|filmpjes?|video'?s?)";

/** What may stand before an order: "Dan", "Ga eerst". */
const START = '^(?:(?:dus|dan|eerst|gewoon|toch|liever|misschien|daarna|nu|ga|kom|en|of) )*';
const order = (words: string) => new RegExp(`${START}(?:${words})`, 'iu');
const act = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

const DANGER = 'dat kan het geweld erger maken. Schrijf hoe iemand veilig raad vraagt';
const OWN_CHOICE = 'dat beslist iemand zelf. Schrijf wat er kan, en wie helpt';

export const FORBIDDEN_ACTS: readonly ForbiddenAct[] = [
  {
    order: order(
      `confronteer|spreek ${WHO} .*\\baan\\b|spreek er ${WHO} .*\\baan\\b|zet ${WHO} voor het blok|roep ${WHO} ter verantwoording`,
    ),
    act: act(
      `(?:te )?confronteren|${WHO} (?:\\p{L}+ ){0,4}aan(?: te |)spreken|voor het blok (?:te )?zetten|ter verantwoording (?:te )?roepen`,
    ),
    instead: DANGER,
  },
  {
    order: order(
      `praat (?:het|dit|alles) (?:\\p{L}+ ){0,4}uit|leg het (?:\\p{L}+ ){0,2}bij|maak het (?:\\p{L}+ ){0,4}goed|los het samen op|verzoen je|ga (?:\\p{L}+ ){0,3}in gesprek met ${WHO}|ga het gesprek aan|sluit vrede|praat (?:\\p{L}+ ){0,2}met wie (?:je|jou) (?:pijn doet|slaat)`,
    ),
    act: act(
      `uit te praten|uitpraten|bij te leggen|bijleggen|goed te maken|goedmaken|samen op(?: te |)lossen|(?:je )?(?:te )?verzoenen|in gesprek (?:te )?gaan met ${WHO}|het gesprek aan(?: te |)gaan|vrede (?:te )?sluiten`,
    ),
    instead: DANGER,
  },
  {
    order: order(
      'bemiddel|zoek een bemiddelaar|vraag (?:om )?bemiddeling|kies voor bemiddeling|volg (?:samen )?relatietherapie|ga (?:\\p{L}+ ){0,2}in (?:relatie)?therapie',
    ),
    act: act(
      '(?:te )?bemiddelen|bemiddeling(?: te)? (?:vragen|proberen|volgen|zoeken)|(?:samen|met .*) in (?:relatie)?therapie(?: te)? (?:gaan|volgen)|relatietherapie',
    ),
    instead: DANGER,
  },
  {
    order: order(`(?:stuur|mail|app|bezorg|upload|zend) (?:.* )?${IMAGES}`),
    act: act(
      `${IMAGES} (?:.* )?(?:(?:door|op)?(?:te )?(?:sturen|doorsturen|opsturen|mailen|bezorgen|uploaden|zenden))`,
    ),
    instead: 'stuur nooit beelden of bewijs, ook niet naar 1712. Schrijf hoe iemand ze veilig bewaart',
  },
  {
    order: order(`(?:stuur|mail|app) (?:${WHO} )?(?:.* )?(?:link|deze pagina|deze site|dit adres)`),
    act: act('(?:link|deze pagina|deze site) (?:.* )?(?:door)?(?:te )?(?:sturen|mailen)'),
    instead: 'iemand kan meekijken op die telefoon. Schrijf: zeg het als jullie elkaar zien',
  },
  {
    order: order(
      `ga (?:\\p{L}+ ){0,2}terug naar (?:${WHO}|huis)|keer (?:\\p{L}+ ){0,2}terug|ga weer bij ${WHO} wonen|geef (?:${WHO}|het) (?:\\p{L}+ ){0,2}(?:nog )?(?:een )?(?:nieuwe )?kans|blijf (?:toch |gewoon )?bij ${WHO}`,
    ),
    act: act(
      `(?:terug naar (?:${WHO}|huis) (?:te )?gaan|terug(?: te |)gaan naar ${WHO}|terug(?: te |)keren|(?:nog )?een (?:nieuwe )?kans (?:te )?geven|bij ${WHO} (?:te )?blijven)`,
    ),
    instead: OWN_CHOICE,
  },
  {
    order: order(
      'vergeef|vergeet (?:het|wat)|laat (?:het|dit|alles) (?:nu |toch |maar |eens |gewoon )*(?:rusten|achter je)|zand erover|zet het (?:\\p{L}+ ){0,2}van je af|begrijp (?:hem|haar) toch',
    ),
    act: act('(?:te )?vergeven|te vergeten|(?:laten|te laten) rusten|achter je (?:te )?laten'),
    instead: OWN_CHOICE,
  },
  {
    order: order(
      'blijf (?:\\p{L}+ ){0,3}(?:voor|omwille van) (?:de|je) kinderen|hou (?:\\p{L}+ ){0,2}vol voor (?:de|je) kinderen|denk aan (?:de|je) kinderen',
    ),
    act: act(
      '(?:voor|omwille van) (?:de|je) kinderen (?:\\p{L}+ )?(?:te )?blijven|bij elkaar (?:te )?blijven voor (?:de|je) kinderen',
    ),
    instead: OWN_CHOICE,
  },
  {
    order: order(
      'sla terug|vecht terug|neem wraak|zet (?:hem|haar) betaald|geef (?:hem|haar) een koekje van eigen deeg',
    ),
    act: act('terug(?: te |)slaan|terug(?: te |)vechten|wraak (?:te )?nemen'),
    instead: DANGER,
  },
  {
    order: order(
      'hou (?:het|dit) (?:\\p{L}+ ){0,2}(?:geheim|voor jezelf|stil)|zwijg (?:\\p{L}+ ){0,2}(?:erover|hierover)|vertel (?:het|dit) (?:aan )?niemand',
    ),
    act: act('(?:het )?(?:te )?zwijgen|geheim te houden|voor jezelf te houden'),
    instead: 'niemand moet hierover zwijgen. Schrijf aan wie iemand het kan vertellen',
  },
];

/** What puts it on the person, in whatever sentence: a "niet" in it does not make it good. */
export const BLAME: readonly RegExp[] = [
  'je had (?:\\p{L}+ ){0,5}moeten',
  'had je (?:maar|dat) (?:\\p{L}+ ){0,4}(?:gedaan|gezegd|gebleven|weggegaan)',
  'je (?:lokt|lokte) (?:het|dat|dit) (?:zelf )?uit',
  'je hebt (?:het|dit|dat) (?:zelf )?(?:gezocht|uitgelokt|gewild)',
  '(?:het|dit) (?:is|ligt) (?:ook|deels|een beetje|misschien|wel) (?:(?!niet|nooit)\\p{L}+ ){0,2}(?:jouw schuld|aan jou)',
  '(?:zorg|let op) dat (?:hij|zij|ze|je \\p{L}+) niet (?:boos|kwaad) wordt',
  'maak (?:hem|haar|hen) niet (?:boos|kwaad)',
  'waar twee (?:\\p{L}+ )?(?:vechten|kijven)',
  'er zijn altijd twee kanten',
  '(?:een|elk|je) kind(?:eren)? (?:heeft|hebben) (?:\\p{L}+ ){0,2}(?:vader|moeder) nodig',
  'zo erg is (?:het|dat) (?:\\p{L}+ ){0,2}niet',
  'je overdrijft(?! niet)',
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'));
