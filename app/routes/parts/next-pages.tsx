/** At the end of a text: what happens when somebody makes contact; and three pages to read on. */
import type { Page } from 'content-collections';
import { pageOnTopic, pagePath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';

/** What is asked before somebody calls. */
const WHAT_HAPPENS = 'what-happens';

/** In the panel: what comes after the call or the message. */
export function WhatHappens() {
  const t = useText();
  const { language, audience } = useReader();
  const page = pageOnTopic(language, audience, WHAT_HAPPENS);
  if (!page) return null;
  return (
    <a className="line" href={pagePath(page)}>
      <strong>{t('panel.whatHappens')}</strong>
      <Icon name="go" className="go" />
    </a>
  );
}

export function NextPages({ pages }: { pages: Page[] }) {
  const t = useText();
  if (pages.length === 0) return null;
  return (
    <nav className="offer" aria-label={t('page.next')}>
      <h2>{t('page.next')}</h2>
      <ul className="cards">
        {pages.map((page) => (
          <li key={page.slug}>
            <a href={pagePath(page)}>
              <strong>{page.title}</strong>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
