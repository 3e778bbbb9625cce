/** "Geen antwoord? Dit kan je nu doen.": at least two things that work this minute, one of them without a voice. */
import { useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { Lines } from './line-row';
import type { PanelData, PanelLine } from './panel-data';

export function NoAnswer({ panel, withForm = true }: { panel: PanelData; withForm?: boolean }) {
  const t = useText();
  return (
    <>
      <p>{t('noAnswer.intro')}</p>
      {withForm ? (
        <ul className="lines">
          <li>
            <FormRow href={panel.contactPath} words={t('noAnswer.callback')} />
          </li>
          <li>
            <FormRow href={panel.contactPath} words={t('noAnswer.write')} />
          </li>
        </ul>
      ) : null}
      <Group title={t('noAnswer.openNow')} lines={panel.openNow} />
      <Group title={t('noAnswer.later')} lines={panel.later} />
      {panel.opensNext ? <p>{panel.opensNext}</p> : null}
      <p>{t('panel.history')}</p>
    </>
  );
}

function FormRow({ href, words }: { href: string; words: string }) {
  return (
    <a className="line line-open" href={href}>
      <Icon name="write" />
      <strong>{words}</strong>
      <Icon name="go" className="go" />
    </a>
  );
}

function Group({ title, lines }: { title: string; lines: PanelLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Lines lines={lines} />
    </>
  );
}
