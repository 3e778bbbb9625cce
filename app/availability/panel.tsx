/** Who can be reached now: one thing is lit, the rest stands in its outline, what is closed is a sentence. */
import type { ReactNode } from 'react';
import { SiteLink } from '~/content/site-link';
import { HELPLINES_PATH } from '~/helplines/helplines';
import { useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';
import { freshMarks } from './fresh-marks';
import { Lines } from './line-row';
import { LitButton } from './lit-button';
import { isWriteLit, type PanelData } from './panel-view';
import { RowWords } from './row-words';

interface PanelProps {
  panel: PanelData;
  /** What stands on top: the state of now, or what to do after reading. */
  heading: ReactNode;
  /** Urgent danger, ready to print. */
  danger: ReactNode;
  /** False where a line above it carries the marks for the script that keeps the page true. */
  isFirst?: boolean;
  /** In place of the row that leads to the form. */
  write?: ReactNode;
  /** After the rows that can be tapped. */
  more?: ReactNode;
  /** Under everything: the other languages, the drawing of a home. */
  foot?: ReactNode;
  /** Where a link of the page leads here. */
  id?: string;
}

export function Panel({ panel, heading, danger, isFirst = true, write, more, foot, id }: PanelProps) {
  const t = useText();
  const marks = isFirst ? freshMarks(panel, t) : { 'data-live': '' };
  return (
    <section className="panel" id={id} aria-label={t('panel.title')} {...marks}>
      {heading}
      <div className="reach">
        {write && isWriteLit(panel) ? null : <LitButton lit={panel.lit} />}
        {write ?? <WriteRow panel={panel} />}
        {more}
      </div>
      <div className="rest">
        {danger}
        {/* Where 1712 is open this stands under the headline. */}
        {panel.headline.next ? <p>{panel.facts}</p> : null}
        {/* Under what is urgent: of an evening three lines can be open beside the lit one. */}
        <Lines lines={panel.besides} className="lines besides" />
        <ClosedLines panel={panel} />
        {foot}
      </div>
    </section>
  );
}

function WriteRow({ panel }: { panel: PanelData }) {
  return (
    <a className="line line-write" href={panel.contactPath}>
      <Icon name="write" />
      <RowWords action={useText()('panel.write')} words={panel.writeWords} />
      <Icon name="go" className="go" />
    </a>
  );
}

function ClosedLines({ panel }: { panel: PanelData }) {
  const t = useText();
  return (
    <p className="closed">
      {panel.closedWords.map(({ words }) => words).join(' ')}{' '}
      <SiteLink to={HELPLINES_PATH}>{t('panel.allHours')}</SiteLink> ·{' '}
      <SiteLink to={panel.busyPath}>{t('noAnswer.short')}</SiteLink>
    </p>
  );
}
