/** What a page is about, before anything else: the way back, its title and the reader's own sentence. */
import type { Page } from 'content-collections';
import { useLocation } from 'react-router';
import { addresses } from '~/addresses/addresses';
import { folderPath, languageOf } from '~/content/pages';
import { useReader, useText } from '~/i18n/use-text';

export function PageLead({ page }: { page: Pick<Page, 'title' | 'opening'> }) {
  return (
    <header className="lead">
      <WayBack />
      <h1 data-aloud="">{page.title}</h1>
      {page.opening ? (
        <p className="opening" data-aloud="">
          {page.opening}
        </p>
      ) : null}
    </header>
  );
}

/**
 * To the home of the section; of a page for everyone, to the home of the site. A child who comes from elsewhere reads in it who
 * this is, as on that home: its section stands in the top already.
 */
function WayBack() {
  const t = useText();
  const { language, audience } = useReader();
  const folder = addresses.get(useLocation().pathname)?.folder ?? audience;
  return (
    <p className="way-back">
      <a href={folderPath(languageOf(language), folder)}>
        {`‹ ${folder === 'everyone' ? t('top.home') : t(folder === 'children' ? 'panel.who' : `sections.${folder}`)}`}
      </a>
    </p>
  );
}
