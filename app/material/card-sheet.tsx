/** Ten cards for a pocket on a sheet of A4, with lines to cut along. */
import { useText } from '~/i18n/use-text';
import { LIGHT_HANDS, Light } from '~/ui/light';
import type { Printed } from './printed';

const CARDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

interface CardSheetProps {
  line: string;
  printed: Printed;
}

export function CardSheet(props: CardSheetProps) {
  const t = useText();
  return (
    <article className={`paper look-${props.printed.audience} card-sheet`} aria-label={t('material.items.kaartjes')}>
      {CARDS.map((card) => (
        // One is read aloud; ten times the same is noise.
        <div key={card} className="pocket-card" aria-hidden={card === '1' ? undefined : true}>
          <PocketCard {...props} />
        </div>
      ))}
    </article>
  );
}

function PocketCard({ line, printed: { audience, number, free, hours, shownAddress } }: CardSheetProps) {
  const t = useText();
  const [phone] = hours;
  return (
    <>
      <Light state="open" hand={LIGHT_HANDS[audience]} />
      <div>
        <p className="card-line">{line}</p>
        <p className="card-number">
          {t(free ? 'material.callFree' : 'material.call')} <strong>{number}</strong>
        </p>
        {phone ? <p>{phone.words}</p> : null}
        <p>{t('material.cardOnline', { address: shownAddress })}</p>
      </div>
    </>
  );
}
