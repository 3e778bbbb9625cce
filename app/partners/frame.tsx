/** The document of the frame: our panel on a page of another site. No script; it asks for itself anew each minute. */
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { HomeHeading } from '~/availability/home-heading';
import { Panel } from '~/availability/panel';
import type { PanelData } from '~/availability/panel-view';
import type { CallableNumber } from '~/helplines/danger';
import { texts } from '~/i18n/i18n';
import { type Reader, ReaderContext, useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { spokenName } from '~/ui/spoken-number';

interface FrameProps {
  reader: Reader;
  /** Texts of its styles, each inline as it stands. */
  styles: readonly string[];
  /** Our own address, to get from the frame to the site. */
  site: string;
  /** The name it is known by, to type where links do nothing: "www.1712.be". */
  host: string;
  children: ReactNode;
}

const SECONDS_BETWEEN = 60;

/** The whole document around what the frame shows. */
export function Frame({ reader, styles, site, host, children }: FrameProps) {
  return (
    <html lang={reader.language} data-audience={reader.audience}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="robots" content="noindex" />
        <meta httpEquiv="refresh" content={String(SECONDS_BETWEEN)} />
        <I18nextProvider i18n={texts}>
          <ReaderContext value={reader}>
            <FrameTitle />
          </ReaderContext>
        </I18nextProvider>
        <link rel="icon" href="data:," />
        {styles.map((style) => (
          <style key={style} dangerouslySetInnerHTML={{ __html: style }} />
        ))}
      </head>
      <body>
        <I18nextProvider i18n={texts}>
          <ReaderContext value={reader}>
            <Stale />
            <main>{children}</main>
            <FrameFoot site={site} host={host} />
          </ReaderContext>
        </I18nextProvider>
      </body>
    </html>
  );
}

function FrameTitle() {
  const t = useText();
  return <title>{t('frame.title')}</title>;
}

/** Comes up when the minute has passed and the frame has not come anew: in a `sandbox`, for one. Until then it is not there. */
function Stale() {
  const t = useText();
  return <p className="stale">{t('frame.stale')}</p>;
}

function FrameFoot({ site, host }: { site: string; host: string }) {
  const t = useText();
  return (
    <footer className="frame-foot">
      <a href={site}>{t('frame.toSite')}</a> <small>{t('frame.newTab', { host })}</small>
    </footer>
  );
}

interface FramePanelProps {
  panel: PanelData;
  /** The lines of urgent danger, ready to print. */
  danger: ReactNode;
  /** "(stand 16.59)" */
  asOf: string;
}

export function FramePanel({ panel, danger, asOf }: FramePanelProps) {
  return (
    <>
      <p className="as-of">
        <strong>1712</strong> {asOf}
      </p>
      <Panel panel={panel} heading={<HomeHeading panel={panel} />} danger={danger} />
    </>
  );
}

interface FrameFailureProps {
  /** Our own number, and its link. */
  own: CallableNumber;
  danger: ReactNode;
}

/** What stands in the frame when it could not be made: what to call. It still asks again in a minute. */
export function FrameFailure({ own, danger }: FrameFailureProps) {
  const t = useText();
  const call = t('panel.call', { number: own.number });
  return (
    <section className="panel">
      <h1 className="headline">{t('failure.title')}</h1>
      <p>{t('failure.text')}</p>
      <a className="line" href={own.href} aria-label={spokenName(call)}>
        <strong>{call}</strong>
        <Icon name="call" className="go" />
      </a>
      {danger}
    </section>
  );
}
