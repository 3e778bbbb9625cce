/** "Deel of bewaar": the page's own address, because the address bar keeps that of the first page of the visit. */
import { useText } from '~/i18n/use-text';

/** @param address full address of the page */
export function ShareAddress({ address }: { address: string }) {
  const t = useText();
  return (
    <aside className="share" aria-label={t('share.title')}>
      <details>
        <summary>{t('share.title')}</summary>
        <p>{t('share.text')}</p>
        <p>
          <code>{address}</code>
        </p>
        <p>{t('share.clipboard')}</p>
      </details>
    </aside>
  );
}
