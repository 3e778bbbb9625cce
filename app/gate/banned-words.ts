/** Words that 1712 does not use, and what to write instead. */
export interface BannedWord {
  pattern: RegExp;
  /** Languages it is banned in; absent: all. */
  languages?: readonly string[];
  /** Pages, as folder/file, on which it may stand. */
  exceptOn?: readonly string[];
  instead: string;
}

const NL = ['nl'];
const EN = ['en'];
/** Those who write about figures and cases use these words. */
const FOR_WORK = ['everyone/professionals', 'everyone/pers', 'everyone/cijfers'];

/** A whole word, and what may stand against it. */
const word = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}])`, 'giu');

export const BANNED_WORDS: readonly BannedWord[] = [
  { pattern: word('meldpunt(?:en)?'), languages: NL, instead: '1712 is een hulplijn, geen meldpunt' },
  { pattern: word('noodnummers?'), languages: NL, instead: '1712 is een hulplijn, geen noodnummer' },
  { pattern: word('helaas'), languages: NL, instead: 'zeg wat er wel kan' },
  {
    pattern: word('daders?'),
    languages: NL,
    exceptOn: FOR_WORK,
    instead: 'schrijf "wie geweld gebruikt" of "iemand die jou pijn doet"',
  },
  {
    pattern: word('slachtoffers?'),
    languages: NL,
    exceptOn: FOR_WORK,
    instead: 'schrijf "wie het meemaakt" of "jij"',
  },
  { pattern: word('\\p{L}*traject(?:en)?'), languages: NL, instead: 'schrijf wat er gebeurt, stap voor stap' },
  { pattern: word('casus(?:sen)?'), languages: NL, instead: 'schrijf over mensen: "wat er gebeurt", "jouw verhaal"' },
  { pattern: word('hulpvra(?:ag|gen)'), languages: NL, instead: 'schrijf "je vraag"' },
  { pattern: word('(?<!\\d )u|uw|uzelf'), languages: NL, instead: 'schrijf "je" en "jouw"' },
  { pattern: word('unfortunately'), languages: EN, instead: 'zeg wat er wel kan' },
  { pattern: word('emergency number'), languages: EN, instead: '1712 is een hulplijn: "helpline"' },
  {
    pattern: word('victims?|perpetrators?|offenders?'),
    languages: EN,
    instead: 'schrijf over mensen, niet over rollen',
  },
  { pattern: /!(?!\[)/g, instead: 'schrijf een punt of een vraagteken' },
  { pattern: /(?![©®™])\p{Extended_Pictographic}/gu, instead: 'schrijf het in woorden' },
];
