/** For who does not read the rest of the panel: straight to their own language. */
import { useLocation } from 'react-router';
import { languages, translationOfPath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { CHOICE_PATH } from '~/languages/choice';

export function OtherLanguagesLine() {
  const t = useText();
  const { language } = useReader();
  const { pathname } = useLocation();
  return (
    <p className="deaf">
      {t('panel.otherLanguage')}{' '}
      {languages
        .filter(({ code }) => code !== language)
        .map((other) => (
          <span key={other.code}>
            <a href={translationOfPath(pathname, other)} lang={other.code} hrefLang={other.code}>
              {other.name}
            </a>{' '}
            ·{' '}
          </span>
        ))}
      <a href={CHOICE_PATH}>{t('panel.moreLanguages')}</a>
    </p>
  );
}
