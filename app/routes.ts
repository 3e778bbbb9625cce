/** URL -> file. The pages of content/ all go through one route; a language brings its forms' addresses along. */
import { readdirSync, readFileSync } from 'node:fs';
import { index, type RouteConfig, route } from '@react-router/dev/routes';
import { parse } from 'yaml';
import type { LanguageList } from './content/settings';

const { languages }: LanguageList = parse(readFileSync('content/languages.yaml', 'utf8'));

const contactRoutes = languages.flatMap(({ code, prefix, sections, contactSlug }) =>
  Object.entries(sections).map(([audience, section]) =>
    route([prefix, section, contactSlug].filter(Boolean).join('/'), 'routes/contact.tsx', {
      id: `contact-${code}-${audience}`,
    }),
  ),
);

const busyRoutes = languages.flatMap(({ code, prefix, sections }) =>
  ['', ...Object.values(sections)].map((section) =>
    route([prefix, section, 'bezet'].filter(Boolean).join('/'), 'routes/busy.tsx', { id: `busy-${code}-${section}` }),
  ),
);

const dutch = languages.find(({ code }) => code === 'nl');
const searchRoutes = ['', ...Object.values(dutch?.sections ?? {})].map((section) =>
  route([section, 'zoeken'].filter(Boolean).join('/'), 'routes/search.tsx', { id: `search-${section}` }),
);

const tableRoutes = readdirSync('content/figures')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, '.csv'))
  .map((file) => route(`cijfers/${file}`, 'routes/figures-csv.ts', { id: file }));

export default [
  index('routes/page.tsx', { id: 'home' }),
  ...contactRoutes,
  ...busyRoutes,
  ...searchRoutes,
  route('contact', 'routes/contact.tsx', { id: 'contact-short' }),
  route('andere-taal', 'routes/other-languages.tsx'),
  route('hulplijnen', 'routes/helplines.tsx'),
  route('hulplijnen/:id', 'routes/helpline.tsx'),
  route('cijfers', 'routes/figures.tsx'),
  ...tableRoutes,
  route('cijfers/:group', 'routes/figures-group.tsx'),
  route('c/:code', 'routes/campaign.tsx'),
  route('c/:code/qr.svg', 'routes/campaign-qr.tsx'),
  route('c/:code/affiche', 'routes/campaign-poster.tsx'),
  route('campagnemateriaal/bestellen', 'routes/material-order.tsx'),
  route('campagnemateriaal/:audience/:item', 'routes/material-print.tsx'),
  route('insluiten/badge.svg', 'routes/partner-badge.tsx'),
  route('insluiten/paneel', 'routes/partner-frame.tsx'),
  route('api/availability', 'routes/api.availability.ts'),
  route('api/availability/:channel', 'routes/api.live.ts'),
  route('beheer', 'routes/beheer.tsx'),
  route('beheer/bezoek', 'routes/beheer.visits.tsx'),
  route('.well-known/security.txt', 'routes/security-txt.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('*', 'routes/page.tsx'),
] satisfies RouteConfig;
