/** The one thing that is lit: what works now. */
import { useReader } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { LIGHT_HANDS, Light } from '~/ui/light';
import { outsideLink } from '~/ui/outside-link';
import { spokenName } from '~/ui/spoken-number';
import type { Lit } from './panel-view';
import { RowWords } from './row-words';

export function LitButton({ lit }: { lit: Lit }) {
  const hand = LIGHT_HANDS[useReader().audience];
  return (
    <a className="lit" href={lit.href} aria-label={spokenName(`${lit.action} ${lit.small}`)} {...outsideLink(lit.href)}>
      <Light state="open" hand={hand} />
      <RowWords action={lit.action} words={lit.small} />
      <Icon name={lit.icon} className="go" />
    </a>
  );
}
