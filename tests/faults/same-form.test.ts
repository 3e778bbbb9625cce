/** The same form sent again and again: a double click, a reload, a phone that tries by itself, a site that restarts. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Site } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { SEED } from './support/form';
import { countWaiting, startStormySite, untilDrained } from './support/harness';
import { type Form, Ledger } from './support/ledger';
import { report } from './support/table';
import { send } from './support/visitor';

const ROUNDS = 5;
let mailServer: UnreliableMailServer;
let site: Site;
let ledger: Ledger;

beforeEach(async () => {
  mailServer = await startUnreliableMailServer();
  site = await startStormySite(mailServer.url);
  ledger = new Ledger('same', chanceFrom(SEED));
});

afterEach(async () => {
  await site.remove();
  await mailServer.stop();
});

/** The ledger itself throws when one form gets two references. */
async function sendOnce(form: Form): Promise<void> {
  const reply = await send(site.port, form);
  if (reply.kind === 'promised') ledger.promise(form, reply.reference);
}

async function restart(): Promise<void> {
  await site.kill();
  await site.start();
}

it('is one message with one reference', async () => {
  const [atOnce, inTurn, acrossRestarts, amidKills] = [ledger.write(), ledger.write(), ledger.write(), ledger.write()];
  await Promise.all(Array.from({ length: ROUNDS }, () => sendOnce(atOnce)));
  for (let round = 0; round < ROUNDS; round += 1) await sendOnce(inTurn);
  await untilDrained(site.dataDir);
  // From here on nothing is delivered, so that a copy would wait beside the first.
  mailServer.conduct((step) => (step === 'recipient' ? { how: 'refuse', code: 451 } : null));
  for (let round = 0; round < ROUNDS; round += 1) {
    await sendOnce(acrossRestarts);
    await Promise.all([sendOnce(amidKills), restart()]);
  }
  await sendOnce(amidKills);
  const waiting = countWaiting(site.dataDir);
  mailServer.conduct();
  await restart();
  await untilDrained(site.dataDir);
  for (const form of [atOnce, inTurn, acrossRestarts, amidKills]) await sendOnce(form);
  await untilDrained(site.dataDir);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  report('the same form five times and more', counts, `${ROUNDS} at once, in turn, across restarts, amid kills`);
  expect(waiting).toBe(2);
  expect(counts).toMatchObject({
    submitted: 4,
    promised: 4,
    delivered: 4,
    waiting: 0,
    lost: 0,
    duplicated: 0,
    torn: 0,
  });
});
