/** The same subject in the words of another section: people land anywhere, and a parent reads along with a child. */
import type { Page } from 'content-collections';
import { pagePath } from '~/content/pages';
import { useText } from '~/i18n/use-text';

export function Twins({ pages }: { pages: Page[] }) {
  const t = useText();
  if (pages.length === 0) return null;
  return (
    <nav className="twins" aria-label={t('twins.title')}>
      <p>{t('twins.title')}</p>
      <ul>
        {pages.map((page) => (
          <li key={page.audience}>
            <a href={pagePath(page)}>{t(`twins.${page.audience as 'children' | 'teens' | 'adults'}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
