/**
 * On the home, writing asks whose form it is, one tap away: each section has its own questions. Where the form is what works now,
 * asking to be called back or to write, the three ways in are what is lit.
 */
import { AUDIENCES } from '~/audiences/audiences';
import { isWriteLit } from '~/availability/panel-view';
import { contactPath, languageOf } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { useSite } from './use-site';

export function WriteChoice() {
  const t = useText();
  const language = languageOf(useReader().language);
  const { panel } = useSite();
  const isLit = isWriteLit(panel);
  const action = isLit ? panel.lit.action : t('panel.write');
  const name = isLit ? `${action}, ${panel.lit.small}` : action;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no part of a form
    <div className="write-choice" role="group" aria-label={name}>
      <p aria-hidden="true">
        {isLit ? (
          <small>
            {panel.lit.small} · {t('panel.youAre')}
          </small>
        ) : (
          <>
            <strong>{t('panel.writeUs')}</strong> <small>{t('panel.youAre')}</small>
          </>
        )}
      </p>
      <div className="whose">
        {AUDIENCES.map((audience) => (
          <a key={audience} className={isLit ? 'lit' : 'line'} href={contactPath(language, audience)}>
            <strong>
              {/* The doors below have the same words, and lead elsewhere. */}
              <span className="hidden">{action}: </span>
              {t(`doors.${audience}`)}
            </strong>
          </a>
        ))}
      </div>
    </div>
  );
}
