/** The foot of every page: what is for everyone. */
import { HELPLINES_PATH } from '~/content/addresses';
import { useText } from '~/i18n/use-text';
import { SiteLink } from './site-link';

export function SiteFooter() {
  const t = useText();
  return (
    <footer className="foot">
      <nav aria-label={t('footer.title')}>
        <ul>
          <li>
            <SiteLink to="/veilig-surfen">{t('footer.safety')}</SiteLink>
          </li>
          <li>
            <SiteLink to={HELPLINES_PATH}>{t('footer.helplines')}</SiteLink>
          </li>
          <li>
            <SiteLink to="/over-1712">{t('footer.about')}</SiteLink>
          </li>
          <li>
            <SiteLink to="/privacy">{t('footer.privacy')}</SiteLink>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
