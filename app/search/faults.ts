/** What content/search.yaml and danger.yaml alone cannot show: helplines, addresses and groups of words that do not exist. */
import type { DangerLexicon, SearchLexicon } from '~/content/settings';

interface KnownPlaces {
  isHelpline(id: string): boolean;
  isThere(path: string): boolean;
}

/** Each fault with its file and field; none when everything that is named exists. */
export function searchFaults(
  { leads, groups }: Pick<SearchLexicon, 'leads' | 'groups'>,
  { isThere }: Pick<KnownPlaces, 'isThere'>,
): string[] {
  return leads.flatMap(({ words, alone, unless, to }) => {
    const field = `content/search.yaml: leads: ${words[0]}`;
    return [
      ...missing(field, namesIn([...words, ...alone, ...unless]), isGroupOf(groups), NO_GROUP),
      ...missing(field, to, isThere, NO_PAGE),
    ];
  });
}

/** The same for what is typed when there is danger. */
export function dangerFaults(
  { groups, harmless, dangers }: DangerLexicon,
  { isHelpline, isThere }: KnownPlaces,
): string[] {
  const isGroup = isGroupOf(groups);
  return [
    ...missing('content/danger.yaml: harmless', namesIn(harmless), isGroup, NO_GROUP),
    ...dangers.flatMap(({ id, words, alone, call, helplines, pages }) => [
      ...missing(`content/danger.yaml: ${id}: words`, namesIn([...words, ...alone]), isGroup, NO_GROUP),
      ...missing(`content/danger.yaml: ${id}: helplines`, [...call, ...helplines], isHelpline, NO_HELPLINE),
      ...missing(`content/danger.yaml: ${id}: pages`, pages, isThere, NO_PAGE),
    ]),
  ];
}

/** What is said of a name, for who works for a Dutch-speaking helpline. */
const NO_GROUP = 'deze groep staat niet bij groups: schrijf ze erbij, tussen < en >, of verbeter de naam';
const NO_PAGE = 'dit adres is er niet: kies een pagina van de site';
const NO_HELPLINE = 'deze hulplijn staat niet in content/helplines: schrijf de naam van haar bestand';

function missing(field: string, names: readonly string[], isKnown: (name: string) => boolean, words: string): string[] {
  return names.filter((name) => !isKnown(name)).map((name) => `${field}: ${name}: ${words}`);
}

/** The names of groups in sentences, with their signs: a sign that was forgotten makes it unknown. */
function namesIn(sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => sentence.split(' ').filter((part) => /[<>]/.test(part)));
}

function isGroupOf(groups: Readonly<Record<string, unknown>>): (name: string) => boolean {
  return (name) => /^<.*>$/.test(name) && Object.hasOwn(groups, name.slice(1, -1));
}
