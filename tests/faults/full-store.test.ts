/**
 * The store takes nothing more and mail refuses: whoever writes is told so, and so is whoever runs the site. What a small disk
 * shows in disk.test.ts where a user may mount, on any machine: SQLite itself has no page left, and room for a byte.
 */
import { afterEach, expect, it } from 'vitest';
import { type Bell, startBell } from '../support/bell';
import type { Site } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { SEED } from './support/form';
import { countWaiting, startStormySite, until, untilDrained } from './support/harness';
import { Ledger } from './support/ledger';
import { refuseAll, sendMany, sendNew } from './support/sending';
import { report } from './support/table';
import { post, read, readPage } from './support/visitor';

const FORMS = ['/kinderen/contact', '/jongeren/contact', '/volwassenen/contact', '/contact', '/en/adults/contact'];

let bell: Bell;
let mailServer: UnreliableMailServer;
let site: Site;

afterEach(async () => {
  await site.remove();
  await mailServer.stop();
  await bell.stop();
});

/** Fills the store to the last page, or gives it room again. */
const changeRoom = () => process.kill(site.pid, 'SIGUSR2');

/** How each form answers a story that nobody sent before. */
async function answersOfForms(): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const path of FORMS) {
    const fields = { message: `Een verhaal. ${'Lang. '.repeat(600)}`, replyBy: 'none', submissionId: `vol ${path}` };
    const answer = await post(site.port, path, fields);
    answers.push('kind' in answer ? answer.kind : answer.status);
  }
  return answers;
}

it('a full store, and mail refuses', async () => {
  [bell, mailServer] = await Promise.all([startBell(), startUnreliableMailServer()]);
  const NODE_OPTIONS = '--import ./tests/support/full-store.mjs';
  site = await startStormySite(mailServer.url, { NODE_OPTIONS, ALARM_URL: bell.url });
  const ledger = new Ledger('store', chanceFrom(SEED));
  refuseAll(mailServer);
  const before = await sendMany(site, ledger, 5);
  expect([before, bell.rings()]).toEqual([Array(5).fill('promised'), 0]);
  changeRoom();
  // The last pages may have room for one or two.
  await until('no room is left', async () => (await sendNew(site, ledger)).kind === 'refused');
  expect(await answersOfForms()).toEqual(FORMS.map(() => 503));
  expect(await readPage(site.port, '/volwassenen/contact')).toBe(200);
  const stored = countWaiting(site.dataDir);

  // Nobody sends anything any more: the site finds out by itself that it could take nothing, and that it can again. Whether by a
  // write as large as a message (outbox-store.test.ts) or because nothing could be deleted without the ballast: what comes first.
  await until('it says that it takes nothing', async () => (await readPage(site.port, '/readyz')) === 503);
  await until('the alarm says so', () => site.output.includes('"event":"outbox.accepts_nothing"'));
  await until('the alarm rings', () => bell.rings() > 0);
  expect(await readPage(site.port, '/readyz'), 'and it stays so').toBe(503);

  mailServer.conduct();
  const direct = await sendMany(site, ledger, 5);
  await untilDrained(site.dataDir);
  changeRoom();
  await until('it takes messages again', async () => (await readPage(site.port, '/readyz')) === 200);
  await until('the alarm is over', async () => /"alarm":false/.test(await read(site.port, '/readyz')));
  const afterwards = await sendMany(site, ledger, 5);
  await untilDrained(site.dataDir);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  report('store full', counts, `${stored} stored before it was full, ${direct.length} handed over directly`);
  expect([...direct, ...afterwards].filter((kind) => kind !== 'promised')).toEqual([]);
  expect(counts).toMatchObject({ waiting: 0, lost: 0, torn: 0 });
});
