/** When each way is there, and where to see who is open now: the same on everything that is printed. */

import { unbroken } from '~/hours/words';
import { useText } from '~/i18n/use-text';
import type { Printed } from './printed';

export function PrintedHours({ printed: { hours, shownAddress } }: { printed: Printed }) {
  const t = useText();
  const rows = [
    ...hours,
    { way: t('material.write'), words: t('material.writeAlways') },
    { way: t('material.online'), words: shownAddress },
  ];
  return (
    <dl className="printed-hours">
      {rows.map(({ way, words }) => (
        <div key={way}>
          <dt>{way}</dt> <dd>{unbroken(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
