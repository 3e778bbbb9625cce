/** A line of news on the first screen of a home, under what is urgent: plain words, nothing to tap. */
import { useText } from '~/i18n/use-text';

export function NewsLine({ words }: { words: string }) {
  const t = useText();
  return (
    <p className="news">
      <strong>{t('panel.news')}</strong> {words}
    </p>
  );
}
