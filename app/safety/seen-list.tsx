/**
 * The places where somebody can look along, folded twice: first where, then what. What is opened is told to nobody: it is in no
 * address, no request and no history, and needs no script. All of them do not fit on one page (docs/decisions/0045).
 */
import { SEEN_PARTS, type SeenPlace, seen } from './seen';

interface SeenListProps {
  /** The page that is shown, by the name of its file. */
  page: string;
  /** The address of a page of which this list is a part. */
  pathOf: (page: string) => string;
}

export function SeenList({ page, pathOf }: SeenListProps) {
  return (
    <section className="seen" data-aloud="">
      <h2>{seen.title}</h2>
      <p className="hint">{seen.hint}</p>
      {seen.groups.map((group) =>
        group.page === page ? (
          <details key={group.title}>
            <summary>{group.title}</summary>
            {group.places.map((place) => (
              <Place key={place.id} place={place} />
            ))}
          </details>
        ) : (
          <a key={group.title} href={pathOf(group.page)}>
            {group.title}
          </a>
        ),
      )}
    </section>
  );
}

function Place({ place }: { place: SeenPlace }) {
  return (
    <details>
      <summary>{place.title}</summary>
      {SEEN_PARTS.map((part) => (
        <p key={part}>
          <strong>{seen.labels[part]}</strong> {place[part]}
        </p>
      ))}
    </details>
  );
}
