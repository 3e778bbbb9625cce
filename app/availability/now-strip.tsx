/** On a phone, above a text: who can be reached now in one line of 48 px. The panel stands at the end of the page. */
import { useReader, useText } from '~/i18n/use-text';
import { LIGHT_HANDS, Light } from '~/ui/light';
import { outsideLink } from '~/ui/outside-link';
import { spokenName } from '~/ui/spoken-number';
import { freshMarks } from './fresh-marks';
import type { PanelData } from './panel-view';

/** Where the panel at the end of a page stands. */
export const PANEL_ID = 'nu';

export function NowStrip({ panel }: { panel: PanelData }) {
  const t = useText();
  const { lit, contactPath } = panel;
  const hand = LIGHT_HANDS[useReader().audience];
  return (
    <nav className="now-strip" aria-label={t('now.title')} {...freshMarks(panel, t)}>
      <p>
        <Light state={panel.callbackFirst ? 'busy' : 'open'} hand={hand} />
        <span>{lit.short}</span>
        <a href={lit.href} aria-label={spokenName(lit.action)} {...outsideLink(lit.href)}>
          {lit.verb}
        </a>
        {lit.href === contactPath ? null : <a href={contactPath}>{t('now.write')}</a>}
        <a href={`#${PANEL_ID}`}>{t('now.more')}</a>
      </p>
    </nav>
  );
}
