/** "Bel gratis 1712", large: what a poster and a folder are for. A number as long as "02 616 26 26" is set smaller. */
import { useText } from '~/i18n/use-text';
import type { Printed } from './printed';

const SHORT = 4;

export function NumberToCall({ printed: { number, free } }: { printed: Printed }) {
  const t = useText();
  return (
    <p className="poster-number">
      <span>{t(free ? 'material.callFree' : 'material.call')}</span>{' '}
      <strong className={number.length > SHORT ? 'long' : undefined}>{number}</strong>
    </p>
  );
}
