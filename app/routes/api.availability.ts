/** GET /api/availability: what can be reached now, as the public contract has it. */
import { AUDIENCES } from '~/audiences/audiences';
import { availability } from '~/availability/availability';
import type { Route } from './+types/api.availability';
import { readNow } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('audience') ?? 'adults';
  const audience = AUDIENCES.find((known) => known === asked);
  if (!audience) {
    return Response.json({ error: `audience: choose one of ${AUDIENCES.join(', ')}` }, { status: 400 });
  }
  return Response.json(readNow(context, (hours, now) => availability(now, audience, hours)));
}
