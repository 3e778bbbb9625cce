/** What content/search.yaml alone cannot show: helplines and addresses that do not exist. */
import type { SearchLexicon } from '~/content/settings';

interface KnownPlaces {
  isHelpline(id: string): boolean;
  isThere(path: string): boolean;
}

/** Each fault with its file and field; none when everything that is named exists. */
export function searchFaults({ leads, danger }: SearchLexicon, { isHelpline, isThere }: KnownPlaces): string[] {
  const nowhere = (field: string) => (path: string) => `content/search.yaml: ${field}: ${path} does not exist`;
  return [
    ...leads.flatMap(({ words, to }) => to.filter((path) => !isThere(path)).map(nowhere(`leads: ${words[0]}`))),
    ...danger.flatMap(({ id, pages }) => pages.filter((path) => !isThere(path)).map(nowhere(`danger: ${id}: pages`))),
    ...danger.flatMap(({ id, helplines }) =>
      helplines
        .filter((line) => !isHelpline(line))
        .map((line) => `content/search.yaml: danger: ${id}: there is no helpline "${line}" in content/helplines`),
    ),
  ];
}
