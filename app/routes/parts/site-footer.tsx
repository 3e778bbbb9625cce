/** The foot of every page: what is for everyone. */
import { useLocation } from 'react-router';
import { addresses, HELPLINES_PATH } from '~/content/addresses';
import { SiteLink } from '~/content/site-link';
import { FIGURES_PATH } from '~/figures/groups';
import { useText } from '~/i18n/use-text';

/** @param today a day in words: on paper it says how old the hours are */
export function SiteFooter({ today }: { today: string }) {
  const t = useText();
  const forEveryone = addresses.get(useLocation().pathname)?.folder === 'everyone';
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
          <li>
            <SiteLink to="/toegankelijkheid">{t('footer.accessibility')}</SiteLink>
          </li>
          {forEveryone ? (
            <>
              <li>
                <SiteLink to="/insluiten">{t('footer.partners')}</SiteLink>
              </li>
              <li>
                <SiteLink to="/pers">{t('footer.press')}</SiteLink>
              </li>
              <li>
                <SiteLink to={FIGURES_PATH}>{t('footer.figures')}</SiteLink>
              </li>
            </>
          ) : null}
        </ul>
      </nav>
      <p className="printed">{t('footer.printed', { today })}</p>
    </footer>
  );
}
