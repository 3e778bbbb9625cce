/** GET /insluiten/badge.svg: the picture that other sites show, with what is so now. */
import { renderToStaticMarkup } from 'react-dom/server';
import { Badge } from '~/partners/badge';
import { badgeWords } from '~/partners/badge-words';
import { BADGE_QUERY } from '~/partners/variants';
import { readQuery } from '~/platform/allowed-query.server';
import type { Route } from './+types/partner-badge';
import { readNow, sayingFor } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const { stijl, taal } = readQuery(BADGE_QUERY, new URL(request.url).searchParams);
  const saying = sayingFor(context, { language: taal, audience: 'adults' });
  const { words } = readNow(context, (hours) => badgeWords(saying, hours));
  const svg = renderToStaticMarkup(<Badge words={words} style={stijl} language={taal} />);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
