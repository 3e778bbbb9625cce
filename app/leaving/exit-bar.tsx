/** The exit at the bottom of every page, under the thumb. A plain link: it works without script and without our server. */
import { useText } from '~/i18n/use-text';
import { Icon } from '~/ui/icon';

export function ExitBar({ address }: { address: string }) {
  return (
    <nav className="exit" data-stays="" aria-label={useText()('exit.label')}>
      <ExitLink address={address} />
    </nav>
  );
}

/** A second exit in the top of a form, which stays: a keyboard on the screen hides the bottom. */
export function ExitAbove({ address }: { address: string }) {
  return (
    <span className="exit-top">
      <ExitLink address={address} />
    </span>
  );
}

function ExitLink({ address }: { address: string }) {
  const t = useText();
  return (
    <a
      href={address}
      data-exit={t('exit.left')}
      data-title={t('site.neutralTitle')}
      rel="noreferrer nofollow"
      title={t('exit.hint')}
    >
      <Icon name="leave" />
      <span className="long">{t('exit.label')}</span>
      <span className="short">{t('exit.short')}</span>
    </a>
  );
}
