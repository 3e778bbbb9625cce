/** The slim top: the name, the section, the other language. */
import { useLocation } from 'react-router';
import { addresses } from '~/addresses/addresses';
import { homePath, languageOf, languages, searchPath, sectionPath, translationOfPath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';

export function SiteHeader() {
  const t = useText();
  const { language, audience } = useReader();
  const { pathname } = useLocation();
  const own = languageOf(language);
  const inSection = addresses.get(pathname)?.folder !== 'everyone' || audience !== 'adults';
  return (
    <>
      <a className="skip" href="#inhoud">
        {t('site.skip')}
      </a>
      <header className="top">
        <a className="brand" href={homePath(own)}>
          {t('site.name')}
        </a>
        {inSection ? <a href={sectionPath(own, audience)}>{t(`sections.${audience}`)}</a> : null}
        {language === 'nl' ? (
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
      </header>
    </>
  );
}
