/** The truth about now as the first heading of a home, with who speaks above it. */
import { useText } from '~/i18n/use-text';
import type { PanelData } from './panel-view';

interface HomeHeadingProps {
  panel: PanelData;
  /** For who listens: every home says the same about now, so its heading begins with whose home it is. */
  place?: string | undefined;
}

export function HomeHeading({ panel: { headline, facts }, place }: HomeHeadingProps) {
  const t = useText();
  return (
    <div className="said">
      <p className="who">{t('panel.who')}</p>
      <h1 className="headline">
        {place ? <span className="hidden">{place}: </span> : null}
        {headline.now} <small>{headline.next || facts}</small>
      </h1>
    </div>
  );
}
