/** The commands of the operator, run in a process of their own beside the site or without it. */
import { buffer } from 'node:stream/consumers';
import { BoxStore } from '~/answers/box-store.server';
import { answersCommand } from '~/answers/command.server';
import { liveCommand } from '~/availability/live/live-command.server';
import { openLiveStore } from '~/availability/live/live-store.server';
import { campaigns } from '~/campaigns/campaigns';
import { schedule } from '~/content/settings';
import { brusselsDay } from '~/hours/brussels-time';
import { outboxCommand } from '~/outbox/command.server';
import { openForCommand } from '~/outbox/outbox.server';
import { type SiteDatabase, storeName } from '~/platform/database/database.server';
import { createLog, type Log } from '~/platform/log.server';
import { visible } from '~/platform/visible';
import { visitsCommand } from '~/visits/command.server';
import { readMonths } from '~/visits/read.server';
import { type Config, readConfig } from './config.server';
import { outboxOptions } from './open-site.server';
import { openSiteDatabase } from './site-tables.server';
import { storeCommand } from './store-command.server';

const write = (text: string) => void process.stdout.write(`${text}\n`);
const writeError = (text: string) => void process.stderr.write(`${text}\n`);

type Work = (parts: { config: Config; database: SiteDatabase; log: Log }) => Promise<number>;

/**
 * Opens the store that is there for as long as the work takes, and says which. Only problems are logged, and neither that
 * nor the store's name is printed where results are.
 * @throws DatabaseError when there is none: a new, empty one would say that all is well
 */
async function withStore(work: Work): Promise<number> {
  const config = readConfig(process.env);
  const log = createLog('warn', writeError);
  const place = { dataDir: config.dataDir, databaseUrl: config.databaseUrl };
  writeError(visible(`Opslag: ${storeName(place)}`));
  const database = await openSiteDatabase({ ...place, log, mustExist: true });
  try {
    return await work({ config, database, log });
  } finally {
    await database.close();
  }
}

/** By name, as in `npm run outbox -- list`; each gives the exit code. */
export const commands = {
  outbox: (args: string[]) =>
    withStore(async ({ config, database, log }) =>
      outboxCommand(args, {
        ...(await openForCommand(outboxOptions(config, database, log))),
        readInput: () => buffer(process.stdin),
        write,
        writeError,
      }),
    ),
  answers: (args: string[]) =>
    withStore(({ database }) => answersCommand(args, { store: new BoxStore(database), write, writeError })),
  availability: (args: string[]) =>
    withStore(async ({ database, log }) => {
      const live = await openLiveStore({ database: database.kysely, log, now: () => new Date() });
      return liveCommand(args, { live, schedule, now: new Date(), write, writeError });
    }),
  visits: (args: string[]) =>
    withStore(({ config, database }) =>
      visitsCommand(args, {
        readMonths: (period) => readMonths(database.kysely, period),
        campaigns,
        today: brusselsDay(new Date()),
        forwarding: config.plausibleUrl !== undefined,
        write,
        writeError,
      }),
    ),
  /** Opens nothing before it is asked to: a backup is made of the store as it stands, also before a newer release changes it. */
  store: (args: string[]) =>
    storeCommand(args, {
      config: readConfig(process.env),
      log: createLog('warn', writeError),
      now: new Date(),
      write,
      writeError,
    }),
};
