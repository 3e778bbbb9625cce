/** The slim top: the name, the section (all three where there is room), the search, the languages. */
import { useLocation } from 'react-router';
import { addresses } from '~/addresses/addresses';
import { AUDIENCES } from '~/audiences/audiences';
import { homePath, languageOf, searchPath, sectionPath } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';
import { ExitAbove } from '~/leaving/exit-bar';
import { TongueLink } from './tongue-link';

/** @param exit where the exit leads: a form has one here too, in place of the search */
export function SiteHeader({ exit }: { exit: string }) {
  const t = useText();
  const { language, audience } = useReader();
  const { pathname } = useLocation();
  const own = languageOf(language);
  const { kind = '' } = addresses.get(pathname) ?? {};
  const isForm = kind === 'contact' || kind === 'answer';
  const inSection = addresses.get(pathname)?.folder !== 'everyone' || audience !== 'adults';
  return (
    <>
      <a className="skip" href="#inhoud">
        {t('site.skip')}
      </a>
      <header className={isForm ? 'top stays' : 'top'}>
        <a className="brand" href={homePath(own)}>
          {t('site.name')}
        </a>
        {AUDIENCES.map((one) => (
          <a
            key={one}
            className={inSection && one === audience ? undefined : 'wide'}
            href={sectionPath(own, one)}
            aria-current={inSection && one === audience ? 'true' : undefined}
          >
            {t(`sections.${one}`)}
          </a>
        ))}
        {isForm ? null : (
          <a className="to-search" href={searchPath(own, inSection ? audience : 'everyone')}>
            {t('search.link')}
          </a>
        )}
        <TongueLink />
        {isForm ? <ExitAbove address={exit} /> : null}
      </header>
    </>
  );
}
