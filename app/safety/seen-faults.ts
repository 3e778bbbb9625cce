/** What is wrong with content/seen.yaml, each fault with its field: for the check that stops a build. */
import { SEEN_PARTS, type Seen, type SeenPlace } from './seen';

/** Nobody knows what a maker tells the other tomorrow: who relies on such a sentence may be hurt. */
const PROMISE =
  /(?:merkt|ziet|weet|hoort) (?:(?:er|het|dat|daar|daarvan|dan|die|hij|ze|de ander) )*(?:niets|niks)(?! meer)|krijgt (?:(?:er|daar|daarvan|hier) )?geen (?:bericht|melding|mail)|zonder dat (?:de ander|hij|zij|iemand) het (?:merkt|ziet)/i;

/** @param pages names of the pages that show a part of the list */
export function seenFaults({ groups, sources }: Seen, pages: readonly string[]): string[] {
  const placed = groups.flatMap(({ places }, group) =>
    places.map((place, index) => ({ place, field: `groups[${group}].places[${index}]` })),
  );
  const faults = [
    ...pageFaults(groups, pages),
    ...placed.flatMap(({ place, field }) => placeFaults(place, sources).map((fault) => `${field}.${fault}`)),
    ...placed
      .filter(({ place }, index) => placed.findIndex((other) => other.place.id === place.id) < index)
      .map(({ place, field }) => `${field}.id: "${place.id}" staat er al: geef deze plek een eigen naam`),
    ...idleSources(
      sources,
      placed.flatMap(({ place }) => place.from),
    ),
  ];
  return faults.map((fault) => `content/seen.yaml: ${fault}`);
}

function pageFaults(groups: Seen['groups'], pages: readonly string[]): string[] {
  const unknown = groups.flatMap(({ page }, group) =>
    pages.includes(page)
      ? []
      : [`groups[${group}].page: "${page}" toont deze lijst niet: kies ${pages.join(', ')}, of zet daar shows: seen`],
  );
  const empty = pages.filter((page) => !groups.some((group) => group.page === page));
  return [...unknown, ...empty.map((page) => `groups: geen enkele groep heeft page: ${page}, die deze lijst toont`)];
}

function idleSources(sources: Seen['sources'], used: readonly string[]): string[] {
  return Object.keys(sources)
    .filter((name) => !used.includes(name))
    .map((name) => `sources.${name}: geen enkele plek noemt deze bron in "from": haal ze weg, of zet ze erbij`);
}

function placeFaults(place: SeenPlace, sources: Seen['sources']): string[] {
  const unknown = place.from.flatMap((name, index) =>
    name in sources ? [] : [`from[${index}]: er is geen bron "${name}": zet ze onderaan bij "sources", met een datum`],
  );
  const promises = SEEN_PARTS.flatMap((part) => {
    const [promise] = PROMISE.exec(place[part]) ?? [];
    return promise
      ? [`${part}: "${promise}" belooft dat de ander niets merkt: zeg wat die wel kan merken, of zwijg`]
      : [];
  });
  return [...unknown, ...promises];
}
