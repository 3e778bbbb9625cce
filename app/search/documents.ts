/** What can be found: the pages in Dutch, the forms, the list of helplines, and each helpline. */
import { allHelplines, allPages, type Helpline, type Page } from 'content-collections';
import { addresses } from '~/addresses/addresses';
import { AUDIENCES, audienceOfFolder } from '~/audiences/audiences';
import { type Folder, folderOf, pagePath } from '~/content/pages';
import { withoutTokens } from '~/content/prose';
import { helplinePath } from '~/helplines/helplines';
import { texts } from '~/i18n/i18n';
import { translatorFor } from '~/i18n/use-text';
import { planIn, planText } from '~/safety/plan';
import { seenText } from '~/safety/seen';

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

export function pageDocument(page: Page): SearchDocument {
  const folder = folderOf(page);
  return {
    path: pagePath(page),
    place: folder,
    folders: foldersOf(folder),
    title: page.title,
    summary: page.description,
    opening: page.opening ?? '',
    keywords: page.keywords.join(', '),
    text: [withoutTokens(page.html), shownText(page)].join(' '),
  };
}

/** What a page shows beside its own text. */
function shownText({ shows, language, audience, slug }: Page): string {
  if (shows === 'seen') return seenText(slug);
  return shows === 'plan' ? planText(planIn(language, audienceOfFolder(audience))) : '';
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
  return [...addresses].flatMap(([path, { language, audience, folder, found }]) => {
    if (!found || language !== 'nl') return [];
    const t = translatorFor(texts, { language, audience });
    const words = { title: t(found.title), summary: t(found.summary) };
    return [{ ...words, path, place: folder, folders: foldersOf(folder), opening: '', keywords: '', text: '' }];
  });
}

/** The sections whose readers are meant. */
function foldersOf(folder: Folder): readonly Folder[] {
  return folder === 'everyone' ? ['everyone', ...AUDIENCES] : [folder];
}

export function siteDocuments(): SearchDocument[] {
  // The home of the site says nothing that its pages do not say.
  const pages = allPages.filter(
    (page) => page.language === 'nl' && !(folderOf(page) === 'everyone' && page.slug === 'index'),
  );
  return [...pages.map(pageDocument), ...otherDocuments(), ...allHelplines.map(helplineDocument)];
}
