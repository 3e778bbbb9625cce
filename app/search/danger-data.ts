/** What a danger says to one reader: the words for their age, the lines that are there for them, the pages of their section. */
import { allHelplines, type Helpline } from 'content-collections';
import type { Audience } from '~/audiences/audiences';
import { type HelplineCardData, helplineCard } from '~/directory/helpline-cards';
import type { ListedHelpline } from '~/directory/listing';
import { type CallableNumber, callable } from '~/helplines/danger';
import { helplineById, helplinePath } from '~/helplines/helplines';
import type { Saying } from '~/hours/state-words';
import type { FoundDanger, Result } from './search.server';

export interface DangerData {
  id: string;
  /** Numbers for urgent danger, the one to call first. */
  call: (CallableNumber & { name: string })[];
  title: string;
  text: string;
  cards: HelplineCardData[];
  pages: Result[];
}

/** @param listed gives a line as it is at the moment of saying */
export function dangerData(
  { id, adults, teens = adults, children = adults, call, helplines, pages }: FoundDanger,
  audience: Audience,
  saying: Saying,
  listed: (helpline: Helpline) => ListedHelpline,
): DangerData {
  const words = { adults, teens, children }[audience];
  const lines = helplines.map((line) => listed(helplineById(allHelplines, line)));
  const own = lines.filter(({ helpline }) => helpline.audiences.includes(audience));
  // At an hour when none of them is there, a line for others that is there is better than nobody.
  const shown = own.some(({ openNow }) => openNow) ? own : lines.filter((line) => line.openNow || own.includes(line));
  return {
    id,
    ...words,
    call: call.map((line) => ({ ...callable(allHelplines, line), name: helplineById(allHelplines, line).name })),
    // First whoever is there at this moment; the content's order among them.
    cards: shown
      .toSorted((one, other) => Number(other.openNow) - Number(one.openNow))
      .map((line) => helplineCard(line, saying)),
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
