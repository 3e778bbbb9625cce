/** A link to a page of this site. A page in another language than the reader's says so. */
import type { ReactNode } from 'react';
import { addresses } from '~/addresses/addresses';
import { useReader, useText } from '~/i18n/use-text';

export function SiteLink({ to, children }: { to: string; children: ReactNode }) {
  const t = useText();
  const { language } = useReader();
  const target = addresses.get(to)?.language;
  const foreign = target !== undefined && target !== language;
  return (
    <>
      <a href={to} hrefLang={foreign ? target : undefined}>
        {children}
      </a>
      {foreign ? t('site.inDutch') : null}
    </>
  );
}
