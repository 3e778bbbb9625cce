/** On paper only, before anything else: the number and its fixed hours. What holds "now" is not printed: paper stays. */
import { useText } from '~/i18n/use-text';
import { NumberToCall } from '~/material/number-to-call';
import { PrintedHours } from '~/material/printed-hours';
import { useSite } from './use-site';

export function PaperHead() {
  const t = useText();
  const { printed } = useSite();
  const { police, ambulance, today } = printed;
  return (
    <div className="printed">
      <NumberToCall printed={printed} />
      <PrintedHours printed={printed} />
      <p>{`${t('material.danger', { police, ambulance })} ${t('material.onPaper', { today })}`}</p>
    </div>
  );
}
