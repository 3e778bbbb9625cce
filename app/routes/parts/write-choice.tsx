/** On the home, "Schrijf" asks whose form it is: each section has its own questions. */
import { AUDIENCES } from '~/audiences/audiences';
import { WriteWords } from '~/availability/panel';
import { contactPath, languageOf } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { useSite } from './use-site';

export function WriteChoice() {
  const t = useText();
  const { panel } = useSite();
  const language = languageOf(useReader().language);
  return (
    <details className="write-choice">
      <summary className="line">
        <WriteWords panel={panel} />
      </summary>
      <p>{t('panel.writeFor')}</p>
      <ul className="lines besides">
        {AUDIENCES.map((audience) => (
          <li key={audience}>
            <a className="line" href={contactPath(language, audience)}>
              <strong>{t(`doors.${audience}`)}</strong>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
