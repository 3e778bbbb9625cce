/** A poster: the drawing of its audience above, what to do below. Every size is a share of its width, so A6 is A4 made small. */
import { useText } from '~/i18n/use-text';
import { QrCode } from '~/ui/qr-code';
import type { Paper } from './material';
import { NumberToCall } from './number-to-call';
import { PosterScene } from './poster-scene';
import type { Printed } from './printed';
import { PrintedHours } from './printed-hours';

interface PosterProps {
  paper: Paper;
  /** What it says, large. */
  line: string;
  printed: Printed;
}

export function Poster({ paper, line, printed }: PosterProps) {
  const t = useText();
  const { address, police, ambulance, today } = printed;
  return (
    <article className={`paper look-${printed.audience} poster poster-${paper}`} aria-label={t('material.poster')}>
      <div className="poster-sky">
        <PosterScene audience={printed.audience} />
        <h2 className="poster-line">{line}</h2>
      </div>
      <div className="poster-ways">
        <NumberToCall printed={printed} />
        <QrCode address={address} />
        <PrintedHours printed={printed} />
      </div>
      <p className="poster-small">
        {t('material.danger', { police, ambulance })} {t('material.hoursOf', { today })}
      </p>
    </article>
  );
}
