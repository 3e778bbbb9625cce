/** What the script that keeps an open page true reads of the first block about now. */
import type { Translate } from '~/i18n/use-text';
import type { PanelData } from './panel-view';

export function freshMarks({ headline, fresh }: PanelData, translate: Translate) {
  return {
    'data-live': fresh.signature,
    'data-next': fresh.nextChange ?? '',
    'data-from': fresh.path,
    'data-headline': `${headline.now} ${headline.next}`.trim(),
    'data-unsure': translate('panel.unsure'),
  };
}
