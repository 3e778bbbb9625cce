/** The three doors of the home. */
import { AUDIENCES } from '~/audiences/audiences';
import { languageOf, sectionPath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { DoorPicture } from '~/ui/drawings/door-picture';

export function Doors() {
  const t = useText();
  const language = languageOf(useReader().language);
  return (
    <nav className="doors" aria-label={t('doors.title')}>
      <p>{t('doors.title')}</p>
      <ul>
        {AUDIENCES.map((audience) => (
          <li key={audience}>
            <a href={sectionPath(language, audience)}>
              <DoorPicture audience={audience} />
              {t(`doors.${audience}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
