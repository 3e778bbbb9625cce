/** Everything that is known about one helpline. What is not known is left out or said so, never guessed. */
import { useText } from '~/i18n/use-text';
import { ChannelLine } from './helpline-card';
import type { HelplineCardData } from './helpline-cards';

export function HelplineDetails({ card }: { card: HelplineCardData }) {
  const t = useText();
  const facts = [
    card.ages ? `${t('helplines.forWhom')}: ${card.ages}` : '',
    card.languages ? `${t('helplines.languages')}: ${card.languages}` : '',
    card.free ? t('helplines.free') : '',
    card.anonymous ? t('helplines.anonymous') : '',
    card.onBill === false ? t('helplines.notOnBill') : '',
  ].filter(Boolean);
  return (
    <>
      <h1>{card.name}</h1>
      <p>{card.summary}</p>
      <ul className="channels">
        {card.channels.map((channel) => (
          <li key={`${channel.kind}${channel.contact}`}>
            <ChannelLine channel={channel} />
            {channel.hoursWords ? <small>{channel.hoursWords}</small> : null}
          </li>
        ))}
      </ul>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {card.url ? (
        <p>
          <a href={card.url} rel="noreferrer">
            {t('helplines.site', { name: card.name })}
          </a>
          . {t('panel.history')}
        </p>
      ) : null}
      <p className="meta">
        {card.checked ? t('helplines.checked', { date: card.checked }) : t('helplines.notChecked')}
      </p>
    </>
  );
}
