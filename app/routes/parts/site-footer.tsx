/** The foot of every page: what is for everyone. */
import { useLocation } from 'react-router';
import { addresses } from '~/addresses/addresses';
import { SiteLink } from '~/content/site-link';
import { FIGURES_PATH } from '~/figures/groups';
import { HELPLINES_PATH } from '~/helplines/helplines';
import { useText } from '~/i18n/use-text';

const ALWAYS = [
  { to: '/veilig-surfen', words: 'footer.safety' },
  { to: HELPLINES_PATH, words: 'footer.helplines' },
  { to: '/over-1712', words: 'footer.about' },
  { to: '/privacy', words: 'footer.privacy' },
  { to: '/toegankelijkheid', words: 'footer.accessibility' },
] as const;

/** What is cited or copied: on pages for everyone only, the sections stay as short as they can. */
const FOR_EVERYONE = [
  { to: '/insluiten', words: 'footer.partners' },
  { to: '/pers', words: 'footer.press' },
  { to: FIGURES_PATH, words: 'footer.figures' },
] as const;

/** @param today a day in words: on paper it says how old the hours are */
export function SiteFooter({ today }: { today: string }) {
  const t = useText();
  const isForEveryone = addresses.get(useLocation().pathname)?.folder === 'everyone';
  return (
    <footer className="foot">
      <nav aria-label={t('footer.title')}>
        <ul>
          {[...ALWAYS, ...(isForEveryone ? FOR_EVERYONE : [])].map(({ to, words }) => (
            <li key={to}>
              <SiteLink to={to}>{t(words)}</SiteLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className="printed">{t('footer.printed', { today })}</p>
    </footer>
  );
}
