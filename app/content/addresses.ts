/** The addresses of content/pages, and those where they are searched. */
import { allPages, type Page } from 'content-collections';
import { AUDIENCES } from '~/audiences/audiences';
import type { Sheet } from '~/ui/styles/sheets';
import { type Entry, PAGE, placeIn, type Row } from './address';
import { type Folder, folderOf, languages, pagePath, searchPath } from './pages';

/** Of the pages for everyone: those a frightened person reads on the way. By the name of their Dutch file. */
const OF_THE_VISIT = ['index', 'veilig-surfen', 'veilig-bellen', 'bezet', 'andere-taal', 'veelgestelde-vragen'];

const HOME_SHEETS: Readonly<Record<Folder, Sheet>> = {
  everyone: 'entrance',
  children: 'home-drawn',
  teens: 'home',
  adults: 'home',
};

function entryOf(page: Page): Entry {
  const folder = folderOf(page);
  return {
    path: pagePath(page),
    place: { ...placeIn(folder), language: page.language },
    sheet: sheetOf(page),
    cited: folder === 'everyone' && page.shows !== 'seen' && !OF_THE_VISIT.includes(page.translationOf ?? page.slug),
  };
}

function sheetOf(page: Page): Sheet {
  const { slug, shows, drawings, html } = page;
  if (shows === 'no-answer') return drawings ? 'busy-drawn' : 'busy';
  if (shows === 'plan') return drawings ? 'plan-drawn' : 'plan';
  if (shows === 'languages' || shows === 'seen') return shows;
  if (shows === 'material') return 'wall';
  if (slug === 'index') return HOME_SHEETS[folderOf(page)];
  if (drawings) return 'drawn';
  if (html.includes('insluiten:')) return 'code';
  return /<table|<details/.test(html) ? 'advice' : 'reading';
}

const isBusy = ({ shows }: Page) => shows === 'no-answer';

export const contentAddresses: readonly Row[] = [
  { kind: 'page', takes: PAGE, listed: true, at: allPages.filter((page) => !isBusy(page)).map(entryOf) },
  {
    kind: 'busy',
    // Looked at like any page; its one question is answered by POST and never kept. The section would tell who did not get through.
    takes: { methods: ['GET', 'POST'], cached: true, loggedAs: '/:section/bezet' },
    listed: true,
    at: allPages.filter(isBusy).map(entryOf),
  },
  {
    kind: 'search',
    sheet: 'search',
    // What was typed is in no address and in no cache, and nowhere who typed it.
    takes: { methods: ['GET', 'POST'], cached: false, loggedAs: '/:section/zoeken' },
    typed: true,
    at: languages.flatMap((language) =>
      (['everyone', ...AUDIENCES] as const).map((folder) => ({
        path: searchPath(language, folder),
        place: { ...placeIn(folder), language: language.code },
      })),
    ),
  },
];
