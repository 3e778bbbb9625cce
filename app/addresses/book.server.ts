/** The addresses of the site as the server knows them: what each takes and what may be kept. */
import { allHelplines } from 'content-collections';
import { campaignPath, campaigns, posterPath, qrPath } from '~/campaigns/campaigns';
import { landingStanding, printStanding } from '~/campaigns/standing';
import { languages, sectionPath } from '~/content/pages';
import { redirectList, siteInfo } from '~/content/settings';
import { finderQuery } from '~/directory/finder-query';
import { tablePath } from '~/figures/groups';
import { tableIds } from '~/figures/tables';
import { PAPER_QUERY } from '~/material/paper';
import { BADGE_PATH, BADGE_QUERY, FRAME_PATH, FRAME_QUERY } from '~/partners/variants';
import type { KnownRoute, SiteMap } from '~/platform/site-map.server';
import { SECURITY_TXT_PATH } from '~/sharing/security-txt';
import { VISITS_PATH } from '~/visits/visits-path';
import { type Address, addresses, sectionOf } from './addresses';

const FORM: KnownRoute = { methods: ['GET', 'POST'], cached: false, answersCrossSite: true };
const PAGE: KnownRoute = { methods: ['GET'], cached: true };
/** Looked at like any page; its one question is answered by POST and never kept. */
const BUSY: KnownRoute = { methods: ['GET', 'POST'], cached: true };
/** What was typed is in no address and in no cache. */
const SEARCH: KnownRoute = { methods: ['GET', 'POST'], cached: false };
/** The help finder: its form posts, a list that is shared is an address of its own. */
const FINDER: KnownRoute = { methods: ['GET', 'POST'], cached: true, query: finderQuery(allHelplines) };
/** The feed: one answer per audience for everybody. */
const FEED: KnownRoute = {
  methods: ['GET'],
  cached: true,
  query: { audience: ['adults', 'children', 'teens'] },
  strictQuery: true,
  openTo: 'scripts',
};
/** What pages of other sites show. */
const BADGE: KnownRoute = { methods: ['GET'], cached: true, query: BADGE_QUERY, openTo: 'pages' };
const FRAME: KnownRoute = { methods: ['GET'], cached: true, query: FRAME_QUERY, openTo: 'pages' };
/** A machine with a token: it sends no header of a browser, and a browser of somebody else has no token. */
const LIVE: KnownRoute = { methods: ['PUT', 'DELETE'], cached: false, answersCrossSite: true };

const BY_KIND: Record<Address['kind'], KnownRoute> = {
  page: PAGE,
  helplines: FINDER,
  helpline: PAGE,
  busy: BUSY,
  contact: FORM,
  search: SEARCH,
  figures: PAGE,
  order: FORM,
  print: { ...PAGE, query: PAPER_QUERY },
  /** Where each leads, and when, is said below. */
  campaign: PAGE,
};

/** Where somebody writes, searches or did not get through, the section would tell who. */
const LOGGED_AS: Partial<Record<Address['kind'], string>> = {
  contact: '/:section/contact',
  search: '/:section/zoeken',
  busy: '/:section/bezet',
};

const pages = [...addresses].map(([path, { kind }]): [string, KnownRoute] => {
  const loggedAs = LOGGED_AS[kind];
  return [path, loggedAs === undefined ? BY_KIND[kind] : { ...BY_KIND[kind], loggedAs }];
});

const ofCampaigns = campaigns.flatMap((campaign): [string, KnownRoute][] => {
  const print = { ...PAGE, standing: printStanding(campaign) };
  return [
    [campaignPath(campaign.code), { ...PAGE, standing: landingStanding(campaign) }],
    [qrPath(campaign.code), print],
    [posterPath(campaign.code), { ...print, query: PAPER_QUERY }],
  ];
});

/** A path that no page ever has, so that "not found" is rendered once per section. */
const NOWHERE = 'niet-gevonden';

export const siteMap: SiteMap = {
  known: new Map([
    ...pages,
    ...ofCampaigns,
    ['/robots.txt', PAGE],
    ['/sitemap.xml', PAGE],
    ...tableIds.map((id): [string, KnownRoute] => [tablePath(id), PAGE]),
    ...(siteInfo.securityContact === null ? [] : [[SECURITY_TXT_PATH, PAGE] as const]),
    [BADGE_PATH, BADGE],
    [FRAME_PATH, FRAME],
    ['/api/availability', FEED],
    ['/api/availability/phone', LIVE],
    ['/api/availability/chat', LIVE],
    ['/beheer', { methods: ['GET', 'POST'], cached: false }],
    [VISITS_PATH, { methods: ['GET', 'POST'], cached: false }],
  ]),
  redirects: new Map(redirectList.redirects.map(({ from, to }) => [from, to])),
  entrance: (host) => redirectList.entrances.find((old) => host.startsWith(`${old.host}.`))?.to,
  missing(path) {
    const { language, audience } = sectionOf(path);
    const found = languages.find(({ code }) => code === language);
    return found ? `${sectionPath(found, audience)}/${NOWHERE}` : `/${NOWHERE}`;
  },
};
