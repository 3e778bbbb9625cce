/** On a form, for who would rather talk: what works now in one line, or when 1712 opens and who else there is. */
import { freshMarks } from '~/availability/fresh-marks';
import { isWriteLit } from '~/availability/panel-view';
import { useText } from '~/i18n/use-text';
import { outsideLink } from '~/ui/outside-link';
import { spokenName } from '~/ui/spoken-number';
import { useSite } from './use-site';

export function TalkLine() {
  const t = useText();
  const { panel } = useSite();
  const { lit, busyPath, headline } = panel;
  return (
    <div className="talk now" {...freshMarks(panel, t)}>
      <strong>{t('contact.talk')}</strong>{' '}
      {isWriteLit(panel) ? (
        <>
          {headline.next} <a href={busyPath}>{t('noAnswer.short')}</a>
        </>
      ) : (
        <>
          <a href={lit.href} aria-label={spokenName(lit.action)} {...outsideLink(lit.href)}>
            {lit.action}
          </a>{' '}
          <small>{lit.small}</small>
        </>
      )}
    </div>
  );
}
