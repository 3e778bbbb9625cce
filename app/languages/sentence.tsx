/** A sentence with what the site fills in: each in its own direction, so that no number turns around in a text from right to left. */
import { Fragment, type ReactNode } from 'react';
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
    return <Fragment key={at}>{place === undefined ? part : <Filled place={place} />}</Fragment>;
  });
}

function Filled({ place }: { place: Place | string }) {
  if (typeof place === 'string') return <bdi>{place}</bdi>;
  const { words, href } = place;
  return (
    <a
      className={href.startsWith('tel:') ? 'number' : undefined}
      href={href}
      dir="ltr"
      lang={href.startsWith('tel:') ? undefined : 'nl'}
      aria-label={spokenName(words)}
      {...outsideLink(href)}
    >
      {words}
    </a>
  );
}
