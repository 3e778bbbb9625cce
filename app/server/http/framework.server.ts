/** The way from Node's http to the framework and back, for what the page cache does not answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import { isReading, type KnownRoute } from '~/platform/site-map.server';
import type { PageFacts, PageMoment, Services, SiteHandler } from '../context.server';
import { chooseEncoding } from './accept-encoding.server';
import { readBody } from './body.server';
import { compress } from './compression.server';
import { ownHeaders } from './flat-headers.server';
import { networkOf } from './network.server';
import type { RenderedPage } from './page-cache.server';
import { isSameSite } from './same-site.server';

export interface Framework {
  readonly handler: SiteHandler;
  readonly services: Services;
  /** Headers of every answer, name and value in turn. */
  readonly headers: readonly string[];
  /** Sends a short refusal and gives its status. */
  refuse(request: IncomingMessage, response: ServerResponse, status: 403 | 413): number;
}

/** Below this a compressed answer is hardly smaller. */
const WORTH_COMPRESSING = 700;
const COMPRESSIBLE = /^(text\/|application\/(json|xml|rss\+xml|manifest\+json)|image\/svg)/;

/** Lets one visitor's request through to the framework and sends what it answers. Gives the status. */
export async function answerByFramework(
  framework: Framework,
  route: KnownRoute,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const { services, refuse } = framework;
  const sameSite = isReading(request.method) || isSameSite(request.headers, services.config.siteUrl);
  if (!sameSite && !route.answersCrossSite) return refuse(request, response, 403);
  const asked = await readRequest(framework, request, response);
  if (asked === null) return refuse(request, response, 413);
  const facts: PageFacts = { nextChange: null, cacheable: false };
  const network = networkOf(request.headers, request.socket.remoteAddress, services.config.trustProxy);
  const moment = momentOf(services.live, services.now());
  const answer = await framework.handler(asked, { services, moment, door: { sameSite, network }, facts });
  if (!response.destroyed && !response.headersSent) {
    await sendResponse(response, await finish(answer, request, framework.headers));
  }
  return answer.status;
}

function momentOf(live: Services['live'], now: Date): PageMoment {
  return { now, live: live.states(), overrides: live.overrides() };
}

/** The request as the framework sees it, its body read whole; null when the body is too long. */
async function readRequest(framework: Framework, request: IncomingMessage, response: ServerResponse) {
  const { siteUrl } = framework.services.config;
  const bare = createRequest(request, response, { host: siteUrl.host, protocol: siteUrl.protocol });
  // The door has decided about the sender; the framework would answer 400 to an Origin it does not like.
  for (const name of ['origin', 'cookie', 'forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for']) {
    bare.headers.delete(name);
  }
  if (!bare.body) return bare;
  const body = await readBody(bare.body);
  return body && new Request(bare, { body });
}

/** The framework's answer with our headers above its own, compressed for this browser. */
async function finish(answer: Response, request: IncomingMessage, fixed: readonly string[]): Promise<Response> {
  const headers = new Headers();
  for (const list of [ownHeaders(answer), fixed]) {
    for (let at = 0; at + 1 < list.length; at += 2) headers.set(list[at] ?? '', list[at + 1] ?? '');
  }
  if (answer.body === null) return new Response(null, { status: answer.status, headers });
  const plain = Buffer.from(await answer.arrayBuffer());
  const worth = plain.length >= WORTH_COMPRESSING && COMPRESSIBLE.test(headers.get('content-type') ?? '');
  const encoding = worth ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
  const body = await compress(plain, encoding);
  if (worth) headers.set('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.length));
  return new Response(new Uint8Array(body), { status: answer.status, headers });
}

/**
 * Renders a page for nobody in particular: no query, no header of any visitor, so that what is kept and shown to
 * everybody cannot hold anything of one.
 * @param at epoch milliseconds: the page says what is true then, by the live states that are known now
 */
export async function renderPage({ handler, services }: Framework, path: string, at: number): Promise<RenderedPage> {
  const facts: PageFacts = { nextChange: null, cacheable: true };
  const request = new Request(new URL(path, services.config.siteUrl));
  const answer = await handler(request, {
    services,
    moment: momentOf(services.live, new Date(at)),
    door: { sameSite: true, network: null },
    facts,
  });
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: ownHeaders(answer), body, ...facts };
}
