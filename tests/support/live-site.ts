/** The real server with the site's own addresses, the routes of the feed behind it, a real store, and a clock of the test's. */
import { RouterContextProvider } from 'react-router';
import { siteMap } from '~/addresses/book.server';
import { openLiveStore } from '~/availability/live/live-store.server';
import { createLog } from '~/platform/log.server';
import { loader } from '~/routes/api.availability';
import { action } from '~/routes/api.live';
import { type RequestContext, siteContext } from '~/server/context.server';
import { openSiteDatabase } from '~/server/site-tables.server';
import { startTinySite, type TinySite } from './tiny-site';

export const TOKEN = 'een-goede-sleutel-van-toen';

export interface LiveSite extends TinySite {
  /** How often the feed was worked out. */
  renders(): number;
}

export interface LiveSiteOptions {
  dataDir: string;
  now(): Date;
  environment?: Record<string, string>;
}

export async function startLiveSite({ dataDir, now, environment = {} }: LiveSiteOptions): Promise<LiveSite> {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('debug', (line) => lines.push(JSON.parse(line)));
  const database = await openSiteDatabase({ dataDir, log, ballastBytes: 1024 });
  const live = await openLiveStore({ database: database.kysely, log, now });
  let renders = 0;
  const site = await startTinySite({
    environment: { AVAILABILITY_TOKEN: `een-andere-goede-sleutel,${TOKEN}`, ...environment },
    now,
    live: {
      states: () => live.states(),
      overrides: () => live.overrides(),
      set: (...order) => live.set(...order),
      end: (...order) => live.end(...order),
      readAgain: () => live.readAgain(),
    },
    async handler(request, context) {
      if (request.method !== 'GET') return action(routeArguments(request, context));
      renders += 1;
      return loader(routeArguments(request, context));
    },
    start: { map: siteMap },
  });
  const stop = async () => {
    await site.stop();
    await live.stop();
    await database.close();
  };
  return { ...site, lines, stop, renders: () => renders };
}

/** What the framework hands a loader or action. */
function routeArguments(request: Request, own: RequestContext) {
  const context = new RouterContextProvider();
  context.set(siteContext, own);
  return { request, url: new URL(request.url), pattern: '', params: { channel: '' }, context };
}
