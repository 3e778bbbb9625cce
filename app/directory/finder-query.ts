/** What can be asked of the help finder, in Dutch words, as they stand in its form and in an address that is shared. */
import type { Helpline } from 'content-collections';
import type { ContactMethod, HelplineAudience } from '~/helplines/helplines';
import type { HelplineFilter, Theme } from './filter';

/** The names of the questions, in the order in which they stand in an address. */
const QUESTIONS = ['leeftijd', 'thema', 'kanaal', 'taal', 'nu'] as const;
type QuestionName = (typeof QUESTIONS)[number];

/** What can be answered to each question; the first, '', is no answer. */
export type FinderQuery = Record<QuestionName, readonly ['', ...string[]]>;
export type FinderChoices = Record<QuestionName, string>;

export interface Wish extends HelplineFilter {
  openNow: boolean;
}

const AGES: Record<string, HelplineAudience> = { kind: 'children', jongere: 'teens', volwassene: 'adults' };
/** A form is a letter too. */
const WAYS: Record<string, readonly ContactMethod[]> = { telefoon: ['phone'], chat: ['chat'], mail: ['mail', 'form'] };

/** "anything" is no question: a general line is found with each theme. */
const THEME_NAMES: Record<Exclude<Theme, 'anything'>, string> = {
  'child-abuse': 'kindermishandeling',
  'violence-between-children': 'geweld-tussen-kinderen',
  'partner-violence': 'partnergeweld',
  divorce: 'scheiding',
  'violence-against-adults': 'geweld-tegen-volwassenen',
  'elder-abuse': 'ouderenmisbehandeling',
  'violence-against-parents': 'oudermishandeling',
  'past-violence': 'geweld-van-vroeger',
  'honour-related-violence': 'eergerelateerd-geweld',
  'ritual-violence': 'ritueel-geweld',
  'historical-abuse': 'historisch-misbruik',
  'forced-adoption': 'gedwongen-adoptie',
  'sexual-violence': 'seksueel-geweld',
  online: 'online',
  sport: 'sport',
  stalking: 'stalking',
  'own-behaviour': 'eigen-gedrag',
  'mental-health': 'denken-aan-zelfmoord',
  discrimination: 'discriminatie',
};

const themesByName = new Map(Object.entries(THEME_NAMES).map(([theme, name]) => [name, theme as Theme]));

/** The questions with the answers that some helpline fits, so that no list offers what is never found. */
export function finderQuery(helplines: readonly Helpline[]): FinderQuery {
  const themes = new Set(helplines.flatMap((helpline) => helpline.themes));
  const languages = new Set(helplines.flatMap((helpline) => helpline.languages));
  return {
    leeftijd: ['', ...Object.keys(AGES)],
    thema: ['', ...[...themesByName].filter(([, theme]) => themes.has(theme)).map(([name]) => name)],
    kanaal: ['', ...Object.keys(WAYS)],
    taal: ['', ...languages],
    nu: ['', '1'],
  };
}

export function themeNamed(name: string): Theme | undefined {
  return themesByName.get(name);
}

/** What somebody wishes who made these choices. */
export function wishOf({ leeftijd, thema, kanaal, taal, nu }: FinderChoices): Wish {
  const audience = AGES[leeftijd];
  const theme = themeNamed(thema);
  const kinds = WAYS[kanaal];
  return {
    ...(audience && { audience }),
    ...(theme && { theme }),
    ...(kinds && { kinds }),
    ...(taal && { language: taal }),
    openNow: nu !== '',
  };
}

/** The choices as the query of an address, without those that were not made: "leeftijd=kind&nu=1". */
export function queryOfChoices(choices: FinderChoices): string {
  const made = QUESTIONS.flatMap((question) => (choices[question] ? [[question, choices[question]]] : []));
  return new URLSearchParams(made).toString();
}
