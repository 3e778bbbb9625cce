/** GET /api/availability: what can be reached now, as the public contract has it. */
import { AUDIENCES } from '~/audiences/audiences';
import { availability } from '~/availability/availability';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/api.availability';
import { noteChange, sources } from './parts/saying.server';

export function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('audience') ?? 'adults';
  const audience = AUDIENCES.find((known) => known === asked);
  if (!audience) {
    return Response.json({ error: `audience: choose one of ${AUDIENCES.join(', ')}` }, { status: 400 });
  }
  const { now } = context.get(siteContext).services;
  const answer = availability(now(), audience, sources(context));
  noteChange(context, answer.nextChange);
  return Response.json(answer);
}
