/** For who does not read the rest of the panel: straight to the block in their language. */
import { otherLanguages } from '~/content/settings';
import { useText } from '~/i18n/use-text';

const OTHER_LANGUAGES_PATH = '/andere-taal';

/** A block that is named after its language; that for all others is found on the page. */
const BY_NAME = otherLanguages.blocks.filter(({ id, language }) => id === language);

export function OtherLanguagesLine() {
  const t = useText();
  return (
    <p className="deaf">
      {t('panel.otherLanguage')}{' '}
      {BY_NAME.map(({ id, language, name }, index) => (
        <span key={id}>
          {index > 0 ? ' · ' : null}
          <a href={`${OTHER_LANGUAGES_PATH}#${id}`} lang={language} hrefLang={language}>
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
