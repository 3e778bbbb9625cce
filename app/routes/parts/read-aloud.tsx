/** The button that reads a text aloud. Hidden until the small script has found a voice on the device for it. */
import { useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';

interface ReadAloudProps {
  /** Tells the buttons of one page apart. */
  id: string;
  /** The id of the heading of what it reads, where a page has several buttons: a list of them must make sense. */
  heading?: string;
}

export function ReadAloud({ id, heading }: ReadAloudProps) {
  const t = useText();
  return (
    <div className="read" hidden>
      <button id={id} type="button" aria-labelledby={heading && `${id} ${heading}`} aria-describedby={`${id}-quietly`}>
        <Icon name="sound" />
        <span>{t('read.start')}</span>
        <span hidden>{t('read.stop')}</span>
      </button>
      <small id={`${id}-quietly`}>{t('read.quietly')}</small>
    </div>
  );
}
