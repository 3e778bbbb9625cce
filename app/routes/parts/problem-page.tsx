/** "Not found" and "something went wrong", in the look of the section, without any detail, with who can be reached now. */
import { isRouteErrorResponse } from 'react-router';
import { folderPath, languageOf, searchPath } from '~/content/pages';
import { SiteLink } from '~/content/site-link';
import { useReader, useText } from '~/i18n/use-text';
import { Doors } from './doors';
import { PageEnd } from './page-end';
import { SiteStrip } from './site-panel';

export function ProblemPage({ error }: { error: unknown }) {
  const t = useText();
  const { language, audience } = useReader();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const words = missing ? 'notFound' : 'failure';
  return (
    <main id="inhoud" className="page">
      <title>{t('site.neutralTitle')}</title>
      <meta name="robots" content="noindex" />
      {/* Without an icon of its own the browser asks for one. */}
      <link rel="icon" href="data:," />
      <SiteStrip />
      <div className="text">
        <h1>{t(`${words}.title`)}</h1>
        <p>{t(`${words}.text`)}</p>
        <p>
          <a href={folderPath(languageOf(language), audience)}>{t('notFound.home')}</a>
          {' · '}
          <SiteLink to={searchPath(languageOf(language), audience)}>{t('search.link')}</SiteLink>
        </p>
      </div>
      <Doors />
      <PageEnd />
    </main>
  );
}
