/** URL -> file. The pages of content/ all go through one route; a language brings its forms' addresses along. */
import { readFileSync } from 'node:fs';
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

export default [
  index('routes/page.tsx', { id: 'home' }),
  ...contactRoutes,
  route('contact', 'routes/contact.tsx', { id: 'contact-short' }),
  route('hulplijnen', 'routes/helplines.tsx'),
  route('hulplijnen/:id', 'routes/helpline.tsx'),
  route('api/availability', 'routes/api.availability.ts'),
  route('api/event', 'routes/api.event.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('*', 'routes/page.tsx'),
] satisfies RouteConfig;
