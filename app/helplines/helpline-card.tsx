/** One helpline with how it is now: under a text, and in the directory. */
import { SiteLink } from '~/content/site-link';
import { useText } from '~/i18n/use-text';
import { Light } from '~/ui/light';
import type { CardChannel, HelplineCardData } from './helpline-cards';

interface HelplineCardProps {
  card: HelplineCardData;
  /** Where its own page stands. */
  href: string;
}

export function HelplineCard({ card, href }: HelplineCardProps) {
  return (
    <article className="helpline">
      <h3>
        <SiteLink to={href}>{card.name}</SiteLink>
      </h3>
      <p>{card.summary}</p>
      <ul className="channels">
        {card.channels
          .filter(({ contact }) => contact !== null)
          .map((channel) => (
            <li key={`${channel.kind}${channel.contact}`}>
              <ChannelLine channel={channel} />
            </li>
          ))}
      </ul>
    </article>
  );
}

/** "Bellen 102 – open tot 22 uur" with its light. */
export function ChannelLine({ channel }: { channel: CardChannel }) {
  const t = useText();
  const { kind, contact, number, state, stateWords } = channel;
  const outside = contact?.startsWith('http') ? { rel: 'noreferrer' } : {};
  return (
    <>
      {stateWords ? <Light state={state} hand="window" /> : null}
      <span>
        <a href={contact ?? undefined} {...outside}>
          {t(`helplines.methods.${kind}`)} {number}
        </a>{' '}
        {stateWords}
      </span>
    </>
  );
}
