/** What can be found: the pages in Dutch, the forms, the list of helplines, and each helpline. */
import { allHelplines, allPages, type Helpline, type Page } from 'content-collections';
import { AUDIENCES } from '~/audiences/audiences';
import { contactPath, type Folder, folderOf, languageOf, pagePath } from '~/content/pages';
import { withoutTokens } from '~/content/prose';
import { HELPLINES_PATH, helplinePath } from '~/helplines/helplines';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';

export interface SearchDocument {
  path: string;
  /** The section it stands in; a helpline stands in none. */
  place: Folder | 'helpline';
  /** The sections whose readers it is for. */
  folders: readonly Folder[];
  title: string;
  /** The line under the title in a list of results. */
  summary: string;
  opening: string;
  keywords: string;
  text: string;
}

function pageDocument(page: Page): SearchDocument {
  const folder = folderOf(page);
  return {
    path: pagePath(page),
    place: folder,
    folders: folder === 'everyone' ? ['everyone', ...AUDIENCES] : [folder],
    title: page.title,
    summary: page.description,
    opening: page.opening ?? '',
    keywords: page.keywords.join(', '),
    text: withoutTokens(page.html),
  };
}

function helplineDocument({ id, name, operator = '', summary, themes, audiences, channels }: Helpline): SearchDocument {
  const numbers = channels.flatMap(({ number = '' }) => [number, number.replaceAll(' ', '')]);
  return {
    path: helplinePath(id),
    place: 'helpline',
    folders: ['everyone', ...AUDIENCES.filter((audience) => audiences.includes(audience))],
    title: name,
    summary: summary.nl,
    opening: '',
    keywords: [id, operator, ...numbers].join(' '),
    text: themes.join(' '),
  };
}

/** What is no page of content/: the forms, and the list of all helplines. `content/search.yaml` says which words lead to them. */
function otherDocuments(): SearchDocument[] {
  const dutch = languageOf('nl');
  const forms = AUDIENCES.map((audience): SearchDocument => {
    const t = translatorFor(texts, { language: dutch.code, audience });
    const words = { title: t('contact.title'), summary: t('contact.anonymous') };
    return { ...NOTHING, ...words, path: contactPath(dutch, audience), place: audience, folders: [audience] };
  });
  const t = translatorFor(texts, { language: dutch.code, audience: 'adults' });
  const words = { title: t('helplines.title'), summary: t('helplines.description') };
  return [
    ...forms,
    { ...NOTHING, ...words, path: HELPLINES_PATH, place: 'everyone', folders: ['everyone', ...AUDIENCES] },
  ];
}

const NOTHING = { opening: '', keywords: '', text: '' };

export function siteDocuments(): SearchDocument[] {
  // The home of the site says nothing that its pages do not say.
  const pages = allPages.filter(
    (page) => page.language === 'nl' && !(folderOf(page) === 'everyone' && page.slug === 'index'),
  );
  return [...pages.map(pageDocument), ...otherDocuments(), ...allHelplines.map(helplineDocument)];
}
