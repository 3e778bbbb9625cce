/** The top of a page of one language: the name, and all languages. */
import { useText } from '~/i18n/use-text';
import { TongueLink } from './tongue-link';

export function OnePageHeader() {
  const t = useText();
  return (
    <>
      <a className="skip" href="#inhoud">
        {t('site.skip')}
      </a>
      <header className="top">
        <a className="brand" href="/" hrefLang="nl">
          {t('site.name')}
        </a>
        <TongueLink />
      </header>
    </>
  );
}
