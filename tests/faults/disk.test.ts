/** A disk that is full, read-only or failing: nobody is thanked for a message that is neither stored nor delivered. */
import { afterEach, expect, it } from 'vitest';
import { startBell } from '../support/bell';
import type { Site } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { longOrShort, SEED, SHORT } from './support/form';
import { countUnderWay, countWaiting, startStormySite, until, untilDrained } from './support/harness';
import { Ledger } from './support/ledger';
import { refuseAll, sendMany, sendNew } from './support/sending';
import { mountSmallDisk } from './support/small-disk';
import { inject, type SyscallFault, whyNoInjection } from './support/strace';
import { report } from './support/table';
import { type Reply, read, readPage } from './support/visitor';

const MEGABYTES = 12;
const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function open(
  environment: Record<string, string> = {},
): Promise<{ site: Site; mailServer: UnreliableMailServer }> {
  const mailServer = await startUnreliableMailServer();
  const site = await startStormySite(mailServer.url, environment);
  opened.push(
    () => mailServer.stop(),
    () => site.remove(),
  );
  return { site, mailServer };
}

it('a full disk', async (context) => {
  const disk = await mountSmallDisk(MEGABYTES);
  if (!disk) {
    report('disk full', {}, 'skipped: this user may not mount');
    return context.skip();
  }
  opened.push(() => disk.remove());
  const bell = await startBell();
  opened.push(() => bell.stop());
  const { site, mailServer } = await open({ DATA_DIR: disk.path, ALARM_URL: bell.url });
  const ledger = new Ledger('full', chanceFrom(SEED));
  refuseAll(mailServer);
  await sendMany(site, ledger, 5);
  await disk.fill(100_000);
  const filling = await sendMany(site, ledger, longOrShort(300, 120));
  const pages = [await readPage(site.port, '/volwassenen'), await readPage(site.port, '/volwassenen/contact')];
  const stored = countWaiting(disk.path);
  // Nobody sends anything any more: the site finds out by itself that it could take nothing, and that it can again.
  await until('it says that it takes nothing', async () => (await readPage(site.port, '/readyz')) === 503);
  await until('the alarm says so', () => site.output.includes('"event":"outbox.accepts_nothing"'));
  await until('the alarm rings', () => bell.rings() > 0);
  mailServer.conduct();
  const direct = await sendMany(site, ledger, 10);
  await until('it takes messages again', async () => (await readPage(site.port, '/readyz')) === 200);
  await untilDrained(disk.path);
  const stayedUp = site.isRunning;
  await disk.clear();
  await until('it stores messages again', async () => /"alarm":false/.test(await read(site.port, '/readyz')));
  await site.kill();
  await site.start();
  const afterwards = await sendMany(site, ledger, 5);
  await untilDrained(disk.path);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(disk.path));
  report(
    'disk full',
    counts,
    `${stored} stored before it was full, ${direct.length} handed over directly, stayed up: ${stayedUp}`,
  );
  expect({ pages, stayedUp }).toEqual({ pages: [200, 200], stayedUp: true });
  // One may still find room where others did not; most do not.
  expect(filling.slice(-20).filter((kind) => kind === 'refused').length).toBeGreaterThan(10);
  expect([...direct, ...afterwards].filter((kind) => kind !== 'promised')).toEqual([]);
  expect(counts).toMatchObject({ waiting: 0, lost: 0, torn: 0 });
});

const FAULTS: [string, Omit<SyscallFault, 'when'>, string][] = [
  ['fsync: EIO', { calls: 'fsync', error: 'EIO' }, ''],
  ['fsync: ENOSPC', { calls: 'fsync', error: 'ENOSPC' }, ''],
  ['pwrite64: EIO', { calls: 'pwrite64', error: 'EIO' }, ''],
  ['pwrite64: ENOSPC', { calls: 'pwrite64', error: 'ENOSPC' }, ''],
  ['read-only from there on', { calls: 'pwrite64,fsync,ftruncate', error: 'EROFS' }, '+'],
];
const NTHS = SHORT ? [1, 2, 5, 11] : Array.from({ length: 40 }, (_, index) => index + 1);

/** Visitors come while the Nth call fails, first with a mail server that takes nothing, then with one that does. */
async function sweepOnce(
  place: Awaited<ReturnType<typeof open>>,
  ledger: Ledger,
  fault: SyscallFault,
): Promise<Reply[]> {
  const { site, mailServer } = place;
  const injection = await inject(site.pid, fault);
  refuseAll(mailServer);
  const without = [await sendNew(site, ledger), ...(await Promise.all([sendNew(site, ledger), sendNew(site, ledger)]))];
  mailServer.conduct();
  const replies = [...without, await sendNew(site, ledger), await sendNew(site, ledger)];
  expect(await readPage(site.port, '/volwassenen/contact')).toBe(200);
  await injection.end();
  return replies;
}

/** A killed process leaves its leases behind, and they take 25 seconds to run out: the short form stops it instead. */
async function endProcess(site: Site): Promise<void> {
  if (SHORT) return void (await site.stop());
  await until('nothing under way', () => countUnderWay(site.dataDir) === 0);
  await site.kill();
}

it.each(FAULTS)('a failing disk, %s', async (name, fault, onwards) => {
  const why = whyNoInjection();
  if (why !== null) return report(name, {}, `skipped: ${why}`);
  const place = await open();
  const { site, mailServer } = place;
  const ledger = new Ledger('failing', chanceFrom(SEED));
  const replies: Reply[] = [];
  for (const nth of NTHS) replies.push(...(await sweepOnce(place, ledger, { ...fault, when: `${nth}${onwards}` })));
  const stayedUp = site.isRunning;
  refuseAll(mailServer);
  await sendMany(site, ledger, 3);
  await endProcess(site);
  mailServer.conduct();
  await site.start();
  await untilDrained(site.dataDir);
  await until('a message is taken in again', async () => (await sendNew(site, ledger)).kind === 'promised');
  await untilDrained(site.dataDir);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  const refused = replies.filter(({ kind }) => kind === 'refused').length;
  report(name, counts, `call ${NTHS[0]} to ${NTHS.at(-1)}, ${refused} visitors refused, stayed up: ${stayedUp}`);
  expect(stayedUp).toBe(true);
  expect(counts).toMatchObject({ waiting: 0, lost: 0, torn: 0 });
  expect(replies.filter(({ kind }) => kind !== 'promised' && kind !== 'refused')).toEqual([]);
});
