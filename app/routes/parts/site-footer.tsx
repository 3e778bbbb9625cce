/** The foot of every page: what is for everyone. */
import { useLocation } from 'react-router';
import { addresses, sectionOf } from '~/addresses/addresses';
import { answerPath, folderPath, languageAt, languageOf, pathIn } from '~/content/pages';
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

export function SiteFooter() {
  const t = useText();
  const { pathname } = useLocation();
  const { language, audience } = sectionOf(pathname);
  const address = addresses.get(pathname);
  const folder = address?.folder ?? audience;
  const answer = { to: answerPath(languageOf(language), folder), words: 'footer.answer' } as const;
  const isForEveryone = folder === 'everyone';
  // Who comes back for an answer begins at a home; the texts of the sections stay as short as they can.
  const isText = !isForEveryone && address?.kind === 'page' && pathname !== folderPath(languageOf(language), folder);
  return (
    <footer className="foot">
      <nav aria-label={t('footer.title')}>
        <ul>
          {[...(isText ? [] : [answer]), ...ALWAYS, ...(isForEveryone ? FOR_EVERYONE : [])]
            .map(({ to, words }) => ({ to: pathIn(language, to), words }))
            // Who reads no Dutch is led to what they can read.
            .filter(({ to }) => languageAt(to).code === language)
            .map(({ to, words }) => (
              <li key={to}>
                <a href={to}>{t(words)}</a>
              </li>
            ))}
        </ul>
      </nav>
    </footer>
  );
}
