/** Somebody sets the machine's clock while messages wait: back an hour, then forward a day. */
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { waitAfter } from '~/outbox/retry';
import type { Site } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, until, untilDrained } from './support/harness';
import { Ledger } from './support/ledger';
import { report } from './support/table';
import { readPage, send } from './support/visitor';

const HOUR = 60 * 60_000;
const JUMPS = [-HOUR, 25 * HOUR, HOUR];
const BATCH = longOrShort(40, 10);

let mailServer: UnreliableMailServer;
let site: Site;

afterEach(async () => {
  await site.remove();
  await mailServer.stop();
});

async function writeBatch(ledger: Ledger): Promise<void> {
  for (let number = 0; number < BATCH; number += 1) {
    const form = ledger.write();
    const reply = await send(site.port, form);
    if (reply.kind === 'promised') ledger.promise(form, reply.reference);
  }
}

interface Jumped {
  /** Mails begun since. */
  tries: number;
  /** As many as may be: see below. */
  atMost: number;
}

/** Sets the clock, and waits until every message that waits has been tried once more. */
async function jump(waiting: number): Promise<Jumped> {
  const [before, began] = [mailServer.tries(), performance.now()];
  process.kill(site.pid, 'SIGUSR2');
  await until('every message tried again', () => mailServer.tries() - before >= waiting);
  const tries = mailServer.tries() - before;
  return { tries, atMost: waiting * triesWithin(performance.now() - began) };
}

/** Of one message: one for the jump, one whose own moment had come, and what its next waits leave room for. */
function triesWithin(milliseconds: number): number {
  let [tries, passed] = [2, waitAfter(1)];
  for (; passed <= milliseconds; passed += waitAfter(tries - 1)) tries += 1;
  return tries;
}

it('everything is delivered, and nothing is tried in a storm', async () => {
  mailServer = await startUnreliableMailServer();
  mailServer.conduct((step) => (step === 'recipient' ? { how: 'refuse', code: 451 } : null));
  const clock = pathToFileURL('tests/support/other-clock.mjs').href;
  site = await startStormySite(mailServer.url, { NODE_OPTIONS: `--import=${clock}`, CLOCK_JUMPS: JUMPS.join() });
  const ledger = new Ledger('clock', chanceFrom(SEED));
  await writeBatch(ledger);
  await until('each tried', () => mailServer.tries() >= BATCH);
  const back = await jump(BATCH);
  await writeBatch(ledger);
  await until('each tried', () => countWaiting(site.dataDir) === 2 * BATCH);
  const forward = await jump(2 * BATCH);
  const page = await readPage(site.port, '/volwassenen');
  mailServer.conduct();
  process.kill(site.pid, 'SIGUSR2');
  await untilDrained(site.dataDir);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  report(
    'clock back an hour, forward a day',
    counts,
    `tries after the jumps: ${back.tries} for ${BATCH}, ${forward.tries} for ${2 * BATCH}`,
  );
  expect(page).toBe(200);
  expect(counts).toMatchObject({ promised: 2 * BATCH, delivered: 2 * BATCH, lost: 0, duplicated: 0, torn: 0 });
  expect(back.tries).toBeLessThanOrEqual(back.atMost);
  expect(forward.tries).toBeLessThanOrEqual(forward.atMost);
});
