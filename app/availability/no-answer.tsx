/** "Geen antwoord? Dit kan je nu doen.": at least two things that work this minute, one of them without a voice. */
import { SiteLink } from '~/content/site-link';
import { useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { Lines } from './line-row';
import type { LineInWords, PanelData } from './panel-view';

interface NoAnswerProps {
  panel: PanelData;
  /** False where the form itself stands on the page. */
  withForm?: boolean;
  /** False on the page that says more about it. */
  withMore?: boolean;
  /** What was tried and did not work: its own line is not offered first. */
  tried?: Tried;
}

export type Tried = 'none' | 'call' | 'chat' | 'both';

export function NoAnswer({ panel, withForm = true, withMore = true, tried = 'none' }: NoAnswerProps) {
  const t = useText();
  return (
    <div className="now">
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
      {panel.openNow.length > 0 ? (
        <>
          <h3>{t('noAnswer.openNow')}</h3>
          <Lines lines={otherWayFirst(panel.openNow, tried)} />
        </>
      ) : null}
      {panel.laterWords.length > 0 ? (
        <>
          <h3>{t('noAnswer.later')}</h3>
          <p>{panel.laterWords.join(' ')}</p>
        </>
      ) : null}
      {panel.opensNext ? <p>{panel.opensNext}</p> : null}
      <p>{t('panel.history')}</p>
      {withMore ? (
        <p>
          <SiteLink to={panel.busyPath}>{t('noAnswer.more')}</SiteLink>
        </p>
      ) : (
        <p>{panel.quiet}</p>
      )}
    </div>
  );
}

/** Who could not get through by voice is offered the chats first, and the other way round. */
function otherWayFirst(lines: LineInWords[], tried: Tried): LineInWords[] {
  if (tried !== 'call' && tried !== 'chat') return lines;
  const same = tried === 'call' ? 'phone' : 'chat';
  return [...lines.filter(({ method }) => method !== same), ...lines.filter(({ method }) => method === same)];
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
