/** Urgent danger as two buttons, with numbers from the data, and the ways for who cannot hear or speak. */
import { AMBULANCE, type DangerNumbers } from '~/helplines/danger';
import { helplinePath } from '~/helplines/helplines';
import { RichText, useReader, useText } from '~/i18n/use-text';
import { spokenName } from '~/ui/spoken-number';

export function DangerButtons({ numbers: { police, ambulance } }: { numbers: DangerNumbers }) {
  const t = useText();
  return (
    <div className="danger">
      <strong>{t('panel.dangerTitle')}</strong>
      {[
        { ...police, who: t('panel.police') },
        { ...ambulance, who: t('panel.ambulance') },
      ].map(({ number, href, who }) => (
        <a key={href} href={href} aria-label={spokenName(`${number} ${who}`)}>
          <b>{number}</b> {who}
        </a>
      ))}
    </div>
  );
}

interface DeafLineProps {
  /** Null where there is no page about chats in the reader's language. */
  chatPath: string | null;
  contactPath: string;
}

export function DeafLine({ chatPath, contactPath }: DeafLineProps) {
  const t = useText();
  const foreign = useReader().language !== 'nl';
  return (
    <p className="deaf">
      <RichText
        text="panel.deaf"
        values={{ mark: foreign ? t('site.inDutch') : '' }}
        tags={{
          // biome-ignore-start lint/a11y/useAnchorContent: the words come from the text
          chat: chatPath === null ? <span /> : <a href={chatPath} />,
          write: <a href={contactPath} />,
          // The line of 112 has the app: its page says so, and leads to it.
          app: <a href={helplinePath(AMBULANCE)} hrefLang={foreign ? 'nl' : undefined} />,
          // biome-ignore-end lint/a11y/useAnchorContent: the words come from the text
        }}
      />
    </p>
  );
}
