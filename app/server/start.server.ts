/** The life of the process: listen, and stop without cutting anybody off. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describeError } from '~/platform/describe-error.server';
import type { Log } from '~/platform/log.server';
import { keepHeapSmall } from '~/platform/memory.server';
import type { Services } from './context.server';
import { prepareDraining } from './http/draining.server';
import { createNodeServer, type ServerLimits } from './http/node-server.server';
import { createSite, type SiteOptions } from './site.server';

export interface StartOptions extends SiteOptions {
  /** Called last on stopping: closes the store. */
  readonly close?: () => Promise<void>;
  /** Time limits of requests in milliseconds, other than the site's own (10 s, 15 s): for tests. */
  readonly limits?: ServerLimits;
}

export interface RunningSite {
  readonly port: number;
  /** Stops accepting, finishes what is under way (at most 10 s), then stops outbox and visits. Once, however often asked. */
  stop(): Promise<void>;
}

const PATIENCE = 10_000;

/**
 * Starts to listen on the configuration's host and port.
 * @throws when the port cannot be had.
 */
export async function start(options: StartOptions): Promise<RunningSite> {
  const { config, log } = options.services;
  keepHeapSmall();
  const site = createSite(options);
  const server = createNodeServer({
    listener: site.listener,
    headers: site.headers,
    behindProxy: config.trustProxy > 0,
    counts: site.counts,
    limits: options.limits,
  });
  const draining = prepareDraining(server);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  announce(options.services, port);
  site.start();
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    log.info('server.stopping');
    site.stop();
    await draining.drain(PATIENCE);
    await stopRooms(options.services, options.close);
    log.info('server.stopped');
  };
  return {
    port,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function announce({ config, log }: Services, port: number): void {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  log.info('server.listening', {
    address: `http://${host}:${port}`,
    site: config.siteUrl.origin,
    node: process.version,
  });
  // Https is spoken by a proxy in front: all visitors would then seem to come from it, or from nowhere.
  if (config.siteUrl.protocol === 'https:' && config.trustProxy === 0) log.warn('server.trust_proxy_is_0');
}

/** One room that fails to stop keeps no other from stopping. */
async function stopRooms({ outbox, visits, log }: Services, close: (() => Promise<void>) | undefined): Promise<void> {
  const report = (room: string) => (error: unknown) =>
    log.error('server.stop_failed', { room, ...describeError(error) });
  await Promise.all([outbox.stop().catch(report('outbox')), visits.stop().catch(report('visits'))]);
  await close?.().catch(report('store'));
}

/**
 * From now on SIGTERM and SIGINT stop the site and end the process with 0; a second one ends it at once. An error that
 * nobody caught stops it too, with 1: it is noted by its kind and place, because its message may hold what somebody wrote.
 */
export function stopOnSignal(running: RunningSite, log: Log): void {
  const end = (code: number) => {
    running.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', () => end(0));
  process.once('SIGINT', () => end(0));
  process.once('uncaughtException', (error: unknown) => {
    log.error('server.crashed', describeError(error));
    end(1);
  });
}
