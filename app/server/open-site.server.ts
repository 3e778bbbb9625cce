/** Puts the house together: reads the environment once, opens each room, starts to listen. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allHelplines } from 'content-collections';
import { drawings } from 'content-collections/drawings';
import type { ServerBuild } from 'react-router';
import { siteMap } from '~/addresses/book.server';
import { openAnswers } from '~/answers/answers.server';
import { openLiveStore } from '~/availability/live/live-store.server';
import { isStillWrong } from '~/availability/overrides/overlay';
import type { Override } from '~/availability/overrides/override';
import { MATERIAL_RECEIVER } from '~/content/schemas';
import { schedule, teamList } from '~/content/settings';
import { openPace } from '~/forms/pace.server';
import { type OutboxOptions, openOutbox } from '~/outbox/outbox.server';
import { routingOf } from '~/outbox/team-routing';
import type { SiteDatabase } from '~/platform/database/database.server';
import { createLog, type Log } from '~/platform/log.server';
import { type Release, readRelease } from '~/platform/release.server';
import { VisitPace } from '~/visits/visit-pace.server';
import { createVisits } from '~/visits/visits.server';
import { createAlarmBell, startHeartbeat } from './alarm-bell.server';
import { readAssets } from './assets.server';
import { type Config, readConfig } from './config.server';
import { createSiteHandler, type Services } from './context.server';
import { openDoors } from './doors.server';
import { checkMailboxes } from './mailboxes.server';
import { readPageParts } from './page-parts.server';
import type { SiteOptions } from './site.server';
import { openSiteDatabase } from './site-tables.server';
import { start, stopOnSignal } from './start.server';
import { readSurroundings } from './surroundings.server';
import { createVisitCounting } from './visit-counting.server';
import { WrongKeys } from './wrong-keys.server';

const BUILD_DIR = dirname(dirname(fileURLToPath(import.meta.url)));
const CLIENT_DIR = join(BUILD_DIR, 'client');
/** Vite keeps a copy of it among its own files, which nobody may ask for. */
const PUBLIC_DIR = join(BUILD_DIR, 'public');

/** What the build has drawn: the card that is shown of a shared link, the pictures for the press. */
const drawnAssets = drawings.map(({ path, type, base64 }) => ({ path, type, body: Buffer.from(base64, 'base64') }));

/** What the outbox needs of configuration and content. */
export function outboxOptions(config: Config, database: SiteDatabase, log: Log): OutboxOptions {
  return {
    dataDir: config.dataDir,
    database,
    log,
    smtpUrl: config.smtpUrl,
    mailFrom: config.mailFrom,
    mailBounces: config.mailBounces,
    bouncesUrl: config.bouncesUrl,
    hold: config.mailHold,
    mailFallback: config.mailFallback,
    outboxKeys: config.outboxKeys,
    flood: config.flood,
    ...routingOf(teamList),
  };
}

/** A number that content/ has mended by now is hidden no longer. */
function stillNeeded(override: Override): boolean {
  return override.kind !== 'hidden' || isStillWrong(override, allHelplines);
}

async function openServices(config: Config, database: SiteDatabase, log: Log, release: Release): Promise<Services> {
  const now = () => new Date();
  const { plausibleUrl: url, plausibleDomain: domain, siteUrl } = config;
  const soundAlarm = createAlarmBell(config.alarmUrl, log);
  const wrongKeys = new WrongKeys({ log, soundAlarm });
  const outbox = await openOutbox({ ...outboxOptions(config, database, log), soundAlarm });
  const { workingDays } = schedule.reply;
  return {
    config,
    log,
    release,
    now,
    outbox,
    answers: await openAnswers({ database, outbox, log, soundAlarm, siteUrl, workingDays, now }),
    pace: openPace(),
    live: await openLiveStore({ database: database.kysely, log, now, stillNeeded }),
    wrongKeys,
    surroundings: () => readSurroundings(config.dataDir, database),
    ...openDoors(config.accessKeys, wrongKeys),
    visits: createVisits({
      database: database.kysely,
      log,
      now,
      plausible: url && domain ? { url, domain, siteUrl } : null,
    }),
    visitPace: new VisitPace(log),
    pages: await readPageParts(CLIENT_DIR),
  };
}

/** Characters of what a failed step said that stand in the log; the whole is on standard error. */
const LONGEST_FAULT = 1000;

/** Making pages ahead takes a quarter of one processor while it lasts. */
const REST = 3;

/** What no setting of the environment says; but for `heldBack` only measurements and tests do. */
interface Trial extends Pick<SiteOptions, 'pageCache' | 'rest'> {
  /** True: the mailboxes need not be real. Only taken with a mail server on this machine. */
  exampleMailboxes?: boolean;
  /** The step that failed, and what it said, when an older release is started because of that. */
  heldBack?: { readonly step: string; readonly message: string };
}

function announce({ version, commit, contentDate, heldBack }: Release, fault: string | undefined, log: Log): void {
  log.info('release.starting', { version, commit, content: contentDate });
  if (heldBack && fault !== undefined)
    log.warn('release.held_back', { step: heldBack, fault: fault.slice(0, LONGEST_FAULT) });
}

/**
 * Starts the site of a framework build in this process, until a signal stops it.
 * @param trial bench/ turns the page cache off, to see what it is worth, or hurries the background (`rest`); tests have the mailboxes of content/ as they are
 * @throws ConfigError, DatabaseError or KeyFileError with lines for whoever starts it; nothing listens then.
 */
export async function startSite(build: ServerBuild, trial: Trial = {}): Promise<void> {
  const { exampleMailboxes = false, heldBack, ...measuring } = trial;
  const config = readConfig(process.env);
  const material = { id: MATERIAL_RECEIVER, mailbox: teamList.materialMailbox };
  checkMailboxes(config, { teams: [...teamList.teams, material] }, exampleMailboxes);
  const log = createLog(config.logLevel);
  const release = await readRelease(BUILD_DIR, heldBack?.step ?? null);
  announce(release, heldBack?.message, log);
  const database = await openSiteDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  const services = await openServices(config, database, log, release);
  const { island, comforts } = services.pages;
  const running = await start({
    services,
    handler: createSiteHandler(build),
    map: siteMap,
    visitCounting: createVisitCounting(services),
    assets: [
      ...(await readAssets(PUBLIC_DIR)),
      ...drawnAssets,
      ...[island, comforts].map(({ path, text }) => ({ path, body: text, type: 'text/javascript; charset=utf-8' })),
    ],
    async close() {
      stopHeartbeat();
      await services.live.stop();
      await services.answers.stop();
      await database.close();
    },
    rest: REST,
    ...measuring,
  });
  services.outbox.start();
  services.live.start();
  services.answers.start();
  const stopHeartbeat = startHeartbeat({
    address: config.alarmHeartbeatUrl,
    log,
    isReady: async () => (await services.outbox.status()).canAccept,
  });
  stopOnSignal(running, log);
}
