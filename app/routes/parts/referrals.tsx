/** Who else helps, with how it is now, under a text. */
import { HelplineCard } from '~/directory/helpline-card';
import type { HelplineCardData } from '~/directory/helpline-cards';
import { helplinePath } from '~/helplines/helplines';
import { useText } from '~/i18n/use-text';

interface ReferralsProps {
  cards: HelplineCardData[];
  /** The text above leads to another site, so the page has said already what that leaves behind. */
  historySaid: boolean;
}

export function Referrals({ cards, historySaid }: ReferralsProps) {
  const t = useText();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t('page.referrals')}</h2>
      {historySaid ? null : <p className="hint">{t('panel.history')}</p>}
      {cards.map((card) => (
        <HelplineCard key={card.id} card={card} href={helplinePath(card.id)} />
      ))}
    </section>
  );
}
