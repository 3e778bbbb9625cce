/** PUT and DELETE /api/availability/phone and /chat: a telephone exchange or chat program says "busy", or takes it back. */
import { readLiveRequest } from '~/availability/live/live-request.server';
import type { ChannelId } from '~/hours/schedule';
import { bearerOf } from '~/platform/bearer-tokens.server';
import { siteContext } from '~/server/context.server';
import type { Route } from './+types/api.live';

/** The token stands in for the same-site rule: a browser of somebody else cannot send it along. */
export async function action({ request, context }: Route.ActionArgs) {
  const { live, liveTokens, now } = context.get(siteContext).services;
  const token = bearerOf(request.headers.get('authorization'));
  const by = liveTokens.nameOf(token);
  if (by === null) {
    if (liveTokens.scopesOf(token).length > 0)
      return refusal(403, 'Authorization: this token may not set the live state; it lacks the scope "busy"');
    liveTokens.noteWrong(token, now());
    return refusal(401, 'Authorization: send "Bearer" and a token of AVAILABILITY_TOKEN or ACCESS_TOKENS');
  }
  const channel = channelIn(request.url);
  if (request.method === 'DELETE') return answer(await live.end([channel], by));
  const asked = readLiveRequest(await request.text(), now());
  if ('reason' in asked) return refusal(400, asked.reason);
  return answer(await live.set([{ channel, live: asked.live }], by));
}

function answer(stored: boolean): Response {
  return stored ? new Response(null, { status: 204 }) : refusal(503, 'it could not be stored; try again');
}

function channelIn(address: string): ChannelId {
  return new URL(address).pathname.endsWith('/chat') ? 'chat' : 'phone';
}

function refusal(status: 400 | 401 | 403 | 503, error: string): Response {
  const headers = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {};
  return Response.json({ error }, { status, headers });
}
