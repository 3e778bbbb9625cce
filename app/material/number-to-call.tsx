/** "Bel gratis 1712", large: what a poster and a folder are for. */
import { useText } from '~/i18n/use-text';
import type { Printed } from './printed';

export function NumberToCall({ printed: { number, free } }: { printed: Printed }) {
  const t = useText();
  return (
    <p className="poster-number">
      <span>{t(free ? 'material.callFree' : 'material.call')}</span> <strong>{number}</strong>
    </p>
  );
}
