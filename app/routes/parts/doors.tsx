/** The three doors of the home. */
import { AUDIENCES } from '~/audiences/audiences';
import { languageOf, sectionPath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';

export function Doors() {
  const t = useText();
  const language = languageOf(useReader().language);
  return (
    <nav aria-label={t('doors.title')}>
      <ul className="doors">
        {AUDIENCES.map((audience) => (
          <li key={audience}>
            <a href={sectionPath(language, audience)}>{t(`doors.${audience}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
