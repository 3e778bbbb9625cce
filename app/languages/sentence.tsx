/** A sentence with what the site fills in: each in its own direction, so that no number turns around in a text from right to left. */
import { Fragment, type ReactNode } from 'react';
import { piecesOf } from '~/content/dutch-names';
import { outsideLink } from '~/ui/outside-link';
import { spokenName } from '~/ui/spoken-number';
import type { Place } from './one-page-data';

const TOKEN = /(\{\{[^}]+\}\})/;

interface SentenceProps {
  words: string;
  /** By what stands between the braces. */
  places: Readonly<Record<string, Place | string>>;
}

export function Sentence({ words, places }: SentenceProps): ReactNode {
  return words.split(TOKEN).map((part, at) => {
    const place = part.startsWith('{{') ? places[part.slice(2, -2)] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
    return <Fragment key={at}>{place === undefined ? <Words of={part} /> : <Filled place={place} />}</Fragment>;
  });
}

/** Words of the bank, with the Dutch names among them. */
function Words({ of }: { of: string }) {
  return piecesOf(of).map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
      <span key={at} lang="nl" dir="ltr">
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

function Filled({ place }: { place: Place | string }) {
  if (typeof place === 'string') return <bdi>{place}</bdi>;
  const { words, href } = place;
  if (href === null)
    return (
      <span className="number" dir="ltr">
        {words}
      </span>
    );
  const isDialled = href.startsWith('tel:');
  return (
    <a
      className={isDialled ? 'number' : undefined}
      href={href}
      dir="ltr"
      lang={isDialled ? undefined : 'nl'}
      aria-label={spokenName(words)}
      {...outsideLink(href)}
    >
      {words}
    </a>
  );
}
