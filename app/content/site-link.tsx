/** A link to a page of this site. A page in another language than the reader's says so. */
import type { ReactNode } from 'react';
import { useReader, useText } from '~/i18n/use-text';
import { languageAt } from './pages';

export function SiteLink({ to, children }: { to: string; children: ReactNode }) {
  const t = useText();
  const { language } = useReader();
  const target = languageAt(to).code;
  const foreign = target !== language;
  return (
    <>
      <a href={to} hrefLang={foreign ? target : undefined}>
        {children}
      </a>
      {foreign ? t('site.inDutch') : null}
    </>
  );
}
