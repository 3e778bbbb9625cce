/** The slim top: the name, the section (all three where there is room), the search, the other language. */
import { useLocation } from 'react-router';
import { addresses } from '~/addresses/addresses';
import { AUDIENCES } from '~/audiences/audiences';
import { homePath, languageOf, languages, searchPath, sectionPath, translationOfPath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { ExitAbove } from '~/leaving/exit-bar';

/** @param exit where the exit leads: a form has one here too, in place of the search */
export function SiteHeader({ exit }: { exit: string }) {
  const t = useText();
  const { language, audience } = useReader();
  const { pathname } = useLocation();
  const own = languageOf(language);
  const { kind = '' } = addresses.get(pathname) ?? {};
  const isForm = kind === 'contact' || kind === 'answer';
  const inSection = addresses.get(pathname)?.folder !== 'everyone' || audience !== 'adults';
  return (
    <>
      <a className="skip" href="#inhoud">
        {t('site.skip')}
      </a>
      <header className={isForm ? 'top stays' : 'top'}>
        <a className="brand" href={homePath(own)}>
          {t('site.name')}
        </a>
        {AUDIENCES.map((one) => (
          <a
            key={one}
            className={inSection && one === audience ? undefined : 'wide'}
            href={sectionPath(own, one)}
            aria-current={inSection && one === audience ? 'true' : undefined}
          >
            {t(`sections.${one}`)}
          </a>
        ))}
        {language === 'nl' && !isForm ? (
          <a className="to-search" href={searchPath(inSection ? audience : 'everyone')}>
            {t('search.link')}
          </a>
        ) : null}
        <nav className="languages" aria-label={t('top.languages')}>
          {languages
            .filter(({ code }) => code !== language)
            .map((other) => (
              <a key={other.code} href={translationOfPath(pathname, other)} hrefLang={other.code} lang={other.code}>
                {other.name}
              </a>
            ))}
        </nav>
        {isForm ? <ExitAbove address={exit} /> : null}
      </header>
    </>
  );
}
