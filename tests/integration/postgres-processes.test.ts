/** Several processes on one PostgreSQL: killed again and again, and with the server restarted under them. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { doubtfulDeliveries } from '../support/doubtful';
import { temporaryFolder } from '../support/outbox';
import { bundleOutboxProcess, OutboxProcess, type Tally, tally } from '../support/outbox-processes';
import { eventually } from '../support/patience';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { type MailServer, startMailServer } from '../support/smtp';

/** Messages that one process delivers at the same time: so many can be between the mail server's yes and our note of it. */
const PARALLEL = 4;
/** A start is refused for a moment only: while the database is away, or another process makes its tables. */
const MOST_REFUSED = 200;
/** Of one try, where processes are killed: what they had in hand is free again 5 s after it. */
const SHORT_DEADLINE = 10_000;
/** The site's own: no answer of the mail server comes later, however busy the machine that runs the tests is. */
const DEADLINE = 20_000;

let bundle: string;
let postgres: PostgresServer;
let databaseUrl: string;
let server: MailServer;
let folder: { path: string; remove(): Promise<void> };
let started: OutboxProcess[];

beforeAll(async () => {
  bundle = await bundleOutboxProcess('postgres');
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

beforeEach(async () => {
  databaseUrl = await postgres.createDatabase();
  server = await startMailServer();
  folder = await temporaryFolder();
  started = [];
});

afterEach(async () => {
  for (const running of started) await running.kill();
  await server.stop();
  await folder.remove();
});

/** Starts a process, again when its start is refused, as whatever looks after the site would. Resolves when it is at work. */
async function start(name: string, count?: number, deadline = SHORT_DEADLINE): Promise<OutboxProcess> {
  const options = { dataDir: folder.path, databaseUrl, smtpUrl: server.url, name, deadline };
  for (let refused = 0; refused < MOST_REFUSED; refused += 1) {
    const running = new OutboxProcess(bundle, { ...options, ...(count !== undefined && { count }) });
    started.push(running);
    if (await running.hasBegun()) return running;
  }
  throw new Error(`${name} did not start in ${MOST_REFUSED} tries`);
}

/** How many messages may have gone out twice although nobody was killed. */
function doubtful(): number {
  return started.reduce((sum, { log }) => sum + doubtfulDeliveries(log), 0);
}

function promised(): string[] {
  return started.flatMap((running) => running.promised);
}

/** Starts a process, lets it promise that much, kills it in the middle, and so on. */
async function killAgainAndAgain(name: string, counts: readonly number[]): Promise<void> {
  for (const [round, count] of counts.entries()) {
    const running = await start(`${name}, leven ${round}`);
    await running.hasPromised(count);
    await running.kill();
  }
}

async function drained(): Promise<void> {
  const waiting = async () => (await postgres.ask(databaseUrl, 'select key from messages')).rowCount;
  await eventually(async () => expect(await waiting()).toBe(0));
}

/** Promised, delivered, lost, duplicated: for whoever reads the output of the tests. */
function print(title: string, { lost, ...figures }: Tally): void {
  process.stdout.write(`${title}: ${JSON.stringify({ ...figures, lost: lost.length })}\n`);
}

it('three processes, two of them killed 8 times each, lose nothing and deliver each message once', async () => {
  const lives = [1, 9, 4, 14, 2, 7, 11, 5];
  const surviving = start('A', 60).then((survivor) => survivor.hasPromised(60));
  await Promise.all([surviving, killAgainAndAgain('B', lives), killAgainAndAgain('C', [...lives].reverse())]);
  await drained();
  const result = tally(promised(), server.mails);
  print('killed 16 times', result);
  expect(result).toMatchObject({ lost: [], torn: 0, confused: 0 });
  expect(result.promised).toBeGreaterThanOrEqual(166);
  // Between the mail server's yes and our note of it: a process that is killed there, or that says itself that it could not note it.
  expect(result.duplicated).toBeLessThanOrEqual(16 * PARALLEL + doubtful());
});

it('three processes that nobody kills deliver each message once', async () => {
  const running = await Promise.all(['A', 'B', 'C'].map((name) => start(name, 60, DEADLINE)));
  await Promise.all(running.map((one) => one.hasPromised(60)));
  await drained();
  const result = tally(promised(), server.mails);
  print('killed 0 times', result);
  expect(result).toMatchObject({ promised: 180, lost: [], torn: 0, confused: 0 });
  expect(result.duplicated).toBeLessThanOrEqual(doubtful());
});

it('a server that crashes three times under load: nothing promised is lost, and the processes stay up', async () => {
  const running = await Promise.all(['A', 'B'].map((name) => start(name, 150)));
  for (const count of [20, 60, 100]) {
    await Promise.all(running.map((one) => one.hasPromised(count)));
    await postgres.stop('immediate');
    await postgres.start();
  }
  await Promise.all(running.map((one) => one.hasPromised(150)));
  await drained();
  const result = tally(promised(), server.mails);
  print('database crashed 3 times', result);
  expect(running.map((one) => one.running)).toEqual([true, true]);
  expect(result).toMatchObject({ promised: 300, lost: [], torn: 0, confused: 0 });
});
