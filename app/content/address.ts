/**
 * A row of the address book. Each room brings its own along: `addresses.ts` says what stands there, `routes.ts` which file of
 * app/routes answers. The book (app/addresses/book.ts) names the rooms; whatever needs a list of addresses makes it of the book.
 */
import { type Audience, audienceOfFolder } from '~/audiences/audiences';
import type { TextKey } from '~/i18n/use-text';
import type { KnownRoute } from '~/platform/site-map.server';
import type { Sheet } from '~/ui/styles/sheets';
import type { Folder } from './pages';
import type { LanguageList } from './settings';

/** For whom a page is. */
export interface Place {
  language: string;
  audience: Audience;
  /** The section it belongs to, or everyone. */
  folder: Folder;
}

export interface Traits {
  /** The stylesheet it carries; that of forms where nothing is said. */
  sheet?: Sheet;
  /** Search engines may show it: no forms, and nothing that is there for a time or to be printed. */
  listed?: boolean;
  /** Something is typed there: never kept, counted or found through a search engine. */
  typed?: boolean;
  /** It is cited, printed or ordered: loaded at its own address, and no part of a visit of low trace. */
  cited?: boolean;
  /** The names of its title and summary among the interface texts, where our own search finds it and it is no page of content/. */
  found?: { title: TextKey; summary: TextKey };
}

/** Addresses of one kind. What an entry says goes before what its row says. */
export interface Row extends Traits {
  kind: string;
  takes: KnownRoute;
  at: readonly Entry[];
}

export interface Entry extends Traits, Pick<KnownRoute, 'query' | 'standing'> {
  path: string;
  /** Absent: it is no page of the site, but a file, a feed, or what belongs to the house. */
  place?: Place;
}

/** A Dutch page of a section, or for everyone. */
export function placeIn(folder: Folder): Place {
  return { language: 'nl', audience: audienceOfFolder(folder), folder };
}

export const EVERYONE: Place = placeIn('everyone');
export const PAGE: KnownRoute = { methods: ['GET'], cached: true };
export const FORM: KnownRoute = { methods: ['GET', 'POST'], cached: false, answersCrossSite: true };

/**
 * Patterns of addresses, each with its file in app/routes. The framework reads them before content/ is compiled: they import
 * nothing, and know no more of content/ than is handed in.
 */
export type RoutesOf = (content: {
  languages: LanguageList['languages'];
  onePage: LanguageList['onePage'];
  /** Of content/figures. */
  tables: readonly string[];
}) => [pattern: string, file: string][];
