/** A quiet line for who dialled the wrong number; never between a person and the button that helps. */
import { misdialList } from '~/content/settings';
import { inLanguage } from '~/i18n/phrases';
import { useReader, useText } from '~/i18n/use-text';

export function MisdialLine() {
  const t = useText();
  const { language } = useReader();
  const list = misdialList.numbers.map(({ number, what }) => `${number}: ${inLanguage(what, language)}`).join(', ');
  return <p className="strip">{t('noAnswer.misdials', { list })}</p>;
}
