/** The real http server in front of a handler of a few lines, for tests of what stands before the framework. */

import { openPace } from '~/forms/pace.server';
import type { OutboxStatus } from '~/outbox/outbox.server';
import { createLog } from '~/platform/log.server';
import type { KnownRoute } from '~/platform/site-map.server';
import { readConfig } from '~/server/config.server';
import type { Services, SiteHandler } from '~/server/context.server';
import { openDoors } from '~/server/doors.server';
import { type RunningSite, type StartOptions, start } from '~/server/start.server';
import { WrongKeys } from '~/server/wrong-keys.server';
import { SHEETS, type Sheet } from '~/ui/styles/sheets';
import { VisitPace } from '~/visits/visit-pace.server';

export interface TinySite extends RunningSite {
  /** Log lines so far, parsed. */
  readonly lines: Record<string, unknown>[];
  readonly services: Services;
}

export interface TinyOptions {
  handler?: SiteHandler;
  environment?: Record<string, string>;
  outbox?: Partial<Services['outbox']>;
  live?: Partial<Services['live']>;
  surroundings?: Services['surroundings'];
  now?: () => Date;
  start?: Partial<StartOptions>;
}

const page = { methods: ['GET'], cached: true } as const;

/** The status of an outbox that is well. */
export const READY: OutboxStatus = {
  waiting: 0,
  oldestSeconds: 0,
  setAside: 0,
  unknownKeys: 0,
  canStore: true,
  canAccept: true,
  breakerOpen: false,
  taken: [],
  mailTries: [],
  teamKeys: [],
  bouncesLeft: 0,
  trialAges: [],
};

/** Which release the site says that it is. */
const RELEASE: Services['release'] = {
  name: '1.0.0 abcdef0 2026-11-30 01234567',
  version: '1.0.0',
  commit: 'abcdef0',
  date: '2026-11-30T11:00:00.000Z',
  contentDate: '2026-11-30T10:00:00.000Z',
  heldBack: null,
};

export const TINY_MAP: StartOptions['map'] = {
  known: new Map<string, KnownRoute>([
    ['/', page],
    ['/kinderen', page],
    [
      '/kinderen/contact',
      { methods: ['GET', 'POST'], cached: false, answersCrossSite: true, loggedAs: '/:section/contact' },
    ],
    ['/zoeken', { methods: ['GET', 'POST'], cached: false }],
  ]),
  redirects: new Map([
    ['/nl', '/'],
    ['/nl/soorten/*', '/kinderen'],
  ]),
  entrance: (host) => (host.startsWith('kids.') ? '/kinderen' : undefined),
  missing: (path) => (path.startsWith('/kinderen/') ? '/kinderen/-' : '/-'),
};

/** A page whose text is long enough to compress well. */
export function html(text: string, status = 200): Response {
  const body = `<!doctype html><title>1712</title><p>${text}</p>${'<p>Bel 1712.</p>'.repeat(200)}`;
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Starts the server on a free port of 127.0.0.1. */
export async function startTinySite(options: TinyOptions = {}): Promise<TinySite> {
  const lines: Record<string, unknown>[] = [];
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'debug', ...options.environment });
  const log = createLog(config.logLevel, (line) => lines.push(JSON.parse(line)));
  const wrongKeys = new WrongKeys({ log, soundAlarm: () => {} });
  const services: Services = {
    config,
    log,
    release: RELEASE,
    now: options.now ?? (() => new Date()),
    pace: openPace(),
    outbox: {
      accept: () => Promise.reject(new Error('this site has no outbox')),
      referencesOf: () => [],
      fingerprints: () => [],
      start: () => {},
      stop: async () => {},
      status: async () => READY,
      ...options.outbox,
    },
    answers: {
      give: () => null,
      wereGiven: () => false,
      open: async () => null,
      read: async () => null,
      write: async () => null,
      wipe: async () => false,
      look: async () => null,
      send: async () => false,
      close: async () => false,
      status: async () => ({ waiting: 0, overdue: 0 }),
      start: () => {},
      stop: async () => {},
    },
    live: {
      states: () => ({}),
      overrides: () => [],
      version: () => 0,
      set: async () => false,
      end: async () => false,
      add: async () => false,
      remove: async () => false,
      changes: async () => [],
      readAgain: async () => {},
      start: () => {},
      stop: async () => {},
      ...options.live,
    },
    wrongKeys,
    surroundings: options.surroundings ?? (async () => ({ disk: { free: 1, size: 2 }, clockDifference: 0 })),
    ...openDoors(config.accessKeys, wrongKeys),
    visitPace: new VisitPace(log),
    visits: {
      record: () => {},
      recordShown: () => {},
      recordUnmet: () => {},
      recordMessage: () => {},
      flush: async () => {},
      stop: async () => {},
      months: () => Promise.reject(new Error('this site counts no visits')),
    },
    pages: {
      worlds: { children: '', teens: '', adults: '' },
      styles: Object.fromEntries(SHEETS.map((sheet) => [sheet, `${sheet}{}`])) as Record<Sheet, string>,
      frameStyle: 'p{}',
      before: '0',
      script: '1',
      formScript: '3',
      onePageScript: '5',
      build: 'b',
      island: { path: '/assets/form.js', text: '2', integrity: '' },
      comforts: { path: '/assets/comforts.js', text: '4', integrity: '' },
    },
  };
  const handler = options.handler ?? (async () => html('hoi'));
  const running = await start({ services, handler, map: TINY_MAP, assets: [], ...options.start });
  return { ...running, lines, services };
}
