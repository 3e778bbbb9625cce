/** One helpline with how it is now: under a text, and in the directory. */
import type { ReactNode } from 'react';
import { isDutchName } from '~/content/dutch-names';
import { useReader, useText } from '~/i18n/use-text';
import { WithLongName } from '~/ui/long-name';
import type { CardChannel, HelplineCardData } from './helpline-cards';
import { WayLine } from './way-line';

interface HelplineCardProps {
  card: HelplineCardData;
  /** Where its own page stands. */
  href: string;
  /** One below the heading it stands under. */
  heading?: 'h3' | 'h4';
  /** On paper, where how it is now is not printed, the usual hours of what is called. */
  withHours?: boolean;
}

export function HelplineCard({ card, href, heading: Heading = 'h3', withHours = false }: HelplineCardProps) {
  const { language } = useReader();
  const reachable = card.channels.filter(({ contact }) => contact !== null);
  const atOnce = reachable.filter(({ stateWords }) => stateWords !== '');
  const others = reachable.filter(({ stateWords }) => stateWords === '');
  return (
    <article className="helpline">
      <Heading lang={language !== 'nl' && isDutchName(card.name) ? 'nl' : undefined}>
        {/* Its own page is Dutch: of a line that speaks the reader's language it would say the contrary. */}
        {language === 'nl' ? (
          <a href={href}>
            <WithLongName words={card.name} />
          </a>
        ) : (
          <WithLongName words={card.name} />
        )}
      </Heading>
      <p>{card.summary}</p>
      <ul className="channels">
        {atOnce.map((channel) => (
          <li key={`${channel.kind}${channel.contact}`}>
            <ChannelLine channel={channel}>
              <UsualHours channel={channel} onPaper={withHours} />
            </ChannelLine>
          </li>
        ))}
        {others.length > 0 ? (
          <li>
            {others.map((channel) => (
              <ChannelLine key={`${channel.kind}${channel.contact}`} channel={channel} />
            ))}
          </li>
        ) : null}
      </ul>
    </article>
  );
}

/** On the screen only where nobody knows how it is now. */
function UsualHours({
  channel: { kind, state, always, hoursWords },
  onPaper,
}: {
  channel: CardChannel;
  onPaper: boolean;
}) {
  if (hoursWords === '') return null;
  if (state === 'unknown') return <small>{hoursWords}</small>;
  return onPaper && kind === 'phone' && !always ? <span className="printed">{hoursWords}</span> : null;
}

/** "Bellen 102 – open tot 22 uur" with its light; only the words where no address is known. */
export function ChannelLine({ channel, children }: { channel: CardChannel; children?: ReactNode }) {
  const t = useText();
  const words = `${t(`helplines.methods.${channel.kind}`)} ${channel.number ?? ''}`.trim();
  return (
    <WayLine
      contact={channel.contact}
      words={words}
      state={channel.state}
      stateWords={channel.stateWords}
      always={channel.always}
    >
      {children}
    </WayLine>
  );
}
