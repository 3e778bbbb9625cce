/** One way to a helpline with how it is now: its light, the link, its state in words. */
import type { ReactNode } from 'react';
import type { State } from '~/hours/moments';
import { Light } from '~/ui/light';
import { outsideLink } from '~/ui/outside-link';
import { spokenName } from '~/ui/spoken-number';

interface WayLineProps {
  /** Null where no address is known: then only the words stand there. */
  contact: string | null;
  words: string;
  state: State;
  /** Empty where nobody has to be there at the moment itself: no light then. */
  stateWords: string;
  /** Day and night: true on paper too. */
  always?: boolean;
  children?: ReactNode;
}

/** Nothing dials a line that is closed: when it opens stands beside its number. */
export function WayLine({ contact, words, state, stateWords, always = false, children }: WayLineProps) {
  const isDialled = contact?.startsWith('tel:') ?? false;
  return (
    <>
      {stateWords ? <Light state={state} hand="window" /> : null}
      <span>
        {contact && !(isDialled && state === 'closed') ? (
          <a href={contact} aria-label={isDialled ? spokenName(words) : undefined} {...outsideLink(contact)}>
            {words}
          </a>
        ) : (
          words
        )}{' '}
        {stateWords ? <span className={always ? undefined : 'now'}>{stateWords}</span> : null}
        {children}
      </span>
    </>
  );
}
