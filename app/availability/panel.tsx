/** The contact panel of every page: who can be reached now, what works first on top. */
import type { ReactNode } from 'react';
import { useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { Lines } from './line-row';
import { NoAnswer } from './no-answer';
import type { PanelData } from './panel-data';

interface PanelProps {
  panel: PanelData;
  /** The lines of urgent danger, ready to print. */
  danger: ReactNode;
  /** On a home the state of now is the page's first heading. */
  withHeadline?: boolean;
  /** Not shown where the same block stands open already. */
  withNoAnswer?: boolean;
  /** On a page that people come to read: what is closed now is folded away, so that the text begins on the first screen. */
  compact?: boolean;
  /** Where all is busy, writing has a row of its own beside asking to be called back: after a broadcast both come first. */
  withWriting?: boolean;
  /** What stands between what works now and what does not: the doors of the home. */
  children?: ReactNode;
  /** Under everything that can be done: the way for who reads another language. */
  languages?: ReactNode;
  /** What stands at its foot: the drawing of a home. */
  foot?: ReactNode;
}

export function Panel(props: PanelProps) {
  const {
    panel,
    danger,
    withHeadline = false,
    withNoAnswer = true,
    compact = false,
    withWriting = false,
    children,
    languages,
    foot,
  } = props;
  const t = useText();
  const { headline, fresh, callbackFirst } = panel;
  const write = <WriteOrAsk panel={panel} withNoAnswer={withNoAnswer} withWriting={withWriting} />;
  return (
    <section
      className="panel"
      aria-label={t('panel.title')}
      data-live={fresh.signature}
      data-next={fresh.nextChange ?? ''}
      data-from={fresh.path}
      data-headline={`${headline.now} ${headline.next}`.trim()}
      data-unsure={t('panel.unsure')}
    >
      {withHeadline ? (
        <h1 className="headline">
          {headline.now}
          {headline.next ? <small>{headline.next}</small> : null}
        </h1>
      ) : null}
      {callbackFirst ? write : null}
      <Lines lines={panel.working} className="lines" />
      {callbackFirst ? null : write}
      {children}
      <p className="urgent">{danger}</p>
      <Waiting panel={panel} compact={compact} />
      <p className="deaf">{t('panel.deaf')}</p>
      {languages}
      {foot}
    </section>
  );
}

/** Fewer closed lines than these take no more room than the row that would hide them. */
const FOLDED_FROM = 2;

/** A line whose hours are not known may be open: it is never folded away. */
function Waiting({ panel, compact }: { panel: PanelData; compact: boolean }) {
  const t = useText();
  const closed = panel.waiting.filter(({ state }) => state === 'closed');
  if (!compact || closed.length < FOLDED_FROM) return <Lines lines={panel.waiting} className="lines waiting" />;
  return (
    <>
      <Lines lines={panel.waiting.filter((line) => !closed.includes(line))} className="lines waiting" />
      <details className="later">
        <summary>
          <span>
            {panel.headline.next} <u>{t('panel.later')}</u>
          </span>
          <Icon name="go" className="go" />
        </summary>
        <Lines lines={closed} className="lines waiting" />
      </details>
    </>
  );
}

interface WriteOrAskProps {
  panel: PanelData;
  withNoAnswer: boolean;
  withWriting: boolean;
}

function WriteOrAsk({ panel, withNoAnswer, withWriting }: WriteOrAskProps) {
  const t = useText();
  const { callbackFirst } = panel;
  return (
    <div className={callbackFirst ? 'pair apart' : 'pair'}>
      {callbackFirst ? <FormRow panel={panel} words={t('noAnswer.callback')} /> : null}
      {withWriting || !callbackFirst ? <FormRow panel={panel} words={t('panel.write')} /> : null}
      {withNoAnswer ? (
        <details>
          <summary className="line">
            <strong>{t('noAnswer.short')}</strong>
            <Icon name="go" className="go" />
          </summary>
          <div className="now">
            <h2>{t('noAnswer.title')}</h2>
            <NoAnswer panel={panel} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

function FormRow({ panel, words }: { panel: PanelData; words: string }) {
  return (
    <a className="line line-open" href={panel.contactPath}>
      <Icon name="write" />
      <span>
        <strong>{words}</strong>
        <small>{panel.writeWords}</small>
      </span>
    </a>
  );
}
