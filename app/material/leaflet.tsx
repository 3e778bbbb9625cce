/** A folder: one sheet of A4, both sides, folded once. The first side is the outside: its right half is the front. */
import { useText } from '~/i18n/use-text';
import { QrCode } from '~/ui/qr-code';
import type { Material } from './material';
import { NumberToCall } from './number-to-call';
import { PosterScene } from './poster-scene';
import type { Printed } from './printed';
import { PrintedHours } from './printed-hours';

interface LeafletProps {
  line: string;
  folder: Material['folder'];
  printed: Printed;
}

export function Leaflet(props: LeafletProps) {
  const t = useText();
  const { audience } = props.printed;
  const look = `paper look-${audience} folder`;
  return (
    <>
      <article className={look} aria-label={t('material.outside')}>
        <Back {...props} />
        <section className="folder-front">
          <PosterScene audience={audience} />
          <h2 className="poster-line">{props.line}</h2>
          <p className="folder-name">{props.printed.number}</p>
        </section>
      </article>
      <article className={look} aria-label={t('material.inside')}>
        <Inside {...props} />
      </article>
    </>
  );
}

function Back({ folder, printed: { police, ambulance, today } }: LeafletProps) {
  const t = useText();
  return (
    <section className="folder-half folder-back">
      <div>
        {folder.paper.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <strong>{t('material.danger', { police, ambulance })}</strong>
        </p>
        <p className="small">{t('material.hoursOf', { today })}</p>
      </div>
    </section>
  );
}

function Inside({ folder, printed }: LeafletProps) {
  return (
    <>
      <section className="folder-half">
        <h2>{folder.recogniseTitle}</h2>
        <ul>
          {folder.recognise.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <h2>{folder.aboutTitle}</h2>
        {folder.about.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section className="folder-half folder-ways">
        <NumberToCall printed={printed} />
        <PrintedHours printed={printed} />
        <QrCode address={printed.address} />
      </section>
    </>
  );
}
