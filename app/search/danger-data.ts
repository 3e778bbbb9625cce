/** What a danger says to one reader: the words for their age, the lines that are there for them, the pages of their section. */
import { allHelplines } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import type { AvailabilitySources } from '~/availability/line';
import { type HelplineCardData, helplineCard } from '~/directory/helpline-cards';
import { listedHelpline } from '~/directory/listing';
import { helplineById, helplinePath } from '~/helplines/helplines';
import type { Saying } from '~/hours/state-words';
import type { FoundDanger, Result } from './search.server';

export interface DangerData {
  id: string;
  title: string;
  text: string;
  cards: HelplineCardData[];
  pages: Result[];
}

export function dangerData(
  { id, adults, teens = adults, children = adults, helplines, pages }: FoundDanger,
  audience: Audience,
  saying: Saying,
  sources: AvailabilitySources,
): DangerData {
  const words = { adults, teens, children }[audience];
  const lines = helplines.map((line) => listedHelpline(helplineById(allHelplines, line), sources, saying.now));
  const own = lines.filter(({ helpline }) => helpline.audiences.includes(audience));
  // At an hour when none of them is there, a line for others that is there is better than nobody.
  const shown = own.some(({ openNow }) => openNow) ? own : lines.filter((line) => line.openNow || own.includes(line));
  return {
    id,
    ...words,
    // First whoever is there at this moment; the content's order among them.
    cards: shown
      .toSorted((one, other) => Number(other.openNow) - Number(one.openNow))
      .map((listed) => helplineCard(listed, saying)),
    pages: pages.filter(({ place }) => place === audience),
  };
}

/** The results without what the dangers above them show already. */
export function besides(results: readonly Result[], dangers: readonly DangerData[]): Result[] {
  const shown = dangers.flatMap(({ cards, pages }) => [
    ...cards.map(({ id }) => helplinePath(id)),
    ...pages.map(({ path }) => path),
  ]);
  return results.filter(({ path }) => !shown.includes(path));
}
