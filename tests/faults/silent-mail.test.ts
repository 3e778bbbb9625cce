/** A mail server that says nothing, or one byte a second. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { outcomeText } from '~/outbox/outcome';
import { SmtpTransport } from '~/outbox/transport.server';
import type { Site } from '../support/site';
import type { Misconduct, SmtpStep } from '../support/smtp-conversation';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, untilDrained } from './support/harness';
import { Ledger } from './support/ledger';
import { report } from './support/table';
import { send } from './support/visitor';

/** The site's own is 20 seconds. */
const DEADLINE = longOrShort(20_000, 1500);
const STEPS: SmtpStep[] = [
  'greeting',
  'ehlo',
  'starttls',
  'handshake',
  'sender',
  'recipient',
  'data',
  'body',
  'end',
  'taken',
];
const LONG_BODY = Buffer.from(`Subject: x\r\n\r\n${'x'.repeat(70)}\r\n`.repeat(20_000));

const opened: { stop(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop();
});

async function serve(): Promise<UnreliableMailServer> {
  const server = await startUnreliableMailServer();
  opened.push(server);
  return server;
}

/** @returns how the try ended and how many milliseconds it took */
async function tryOnce(at: SmtpStep, misconduct: Misconduct): Promise<{ ended: string; took: number }> {
  const server = await serve();
  server.conduct((step) => (step === at ? misconduct : null));
  const envelope = { from: 'a@1712.example', to: 'b@1712.example', name: 'ab', confirm: false };
  const mail = { ...envelope, content: LONG_BODY, acceptedAt: 0, reference: 'K7M4' };
  const began = performance.now();
  const outcome = await new SmtpTransport(server.url).deliver(mail, { milliseconds: DEADLINE });
  return { ended: `${at} ${misconduct.how}: ${outcomeText(outcome)}`, took: performance.now() - began };
}

/** What a bare timer makes of the deadline on this machine, as busy as it is now. In milliseconds. */
async function timeDeadline(): Promise<number> {
  const began = performance.now();
  await pause(DEADLINE);
  return performance.now() - began;
}

it('no try lasts longer than its deadline, wherever the mail server falls silent', async () => {
  const silences = STEPS.flatMap((step) => (['hang', 'drip'] as const).map((how) => [step, { how }] as const));
  const tries = Promise.all(silences.map(([step, misconduct]) => tryOnce(step, misconduct)));
  const [all, deadline] = await Promise.all([tries, timeDeadline()]);
  const longest = Math.max(...all.map(({ took }) => took));
  report(
    'one try, silent or one byte a second',
    { submitted: all.length },
    `longest ${Math.round(longest)} ms, a bare timer ${Math.round(deadline)} ms`,
  );
  const endings = all.map(({ ended }) => ended);
  expect(endings.filter((ended) => !/drip: delivered$| DEADLINE$/.test(ended))).toEqual([]);
  // A server that drips would hold an unlimited try for minutes.
  expect(longest).toBeLessThan(3 * deadline);
});

interface Wait {
  milliseconds: number;
  /** Whether the mail server lost a connection meanwhile: who waits for a try waits until the try gives up. */
  triesEnded: boolean;
}

/** What each visitor waits, one after another, the shortest first. */
async function waits(site: Site, server: UnreliableMailServer, ledger: Ledger, count: number): Promise<Wait[]> {
  const all: Wait[] = [];
  for (let number = 0; number < count; number += 1) {
    const form = ledger.write();
    const [began, ended] = [performance.now(), server.openFor.length];
    const reply = await send(site.port, form);
    all.push({ milliseconds: performance.now() - began, triesEnded: server.openFor.length > ended });
    if (reply.kind === 'promised') ledger.promise(form, reply.reference);
  }
  return all.toSorted((one, other) => one.milliseconds - other.milliseconds);
}

it.each<SmtpStep>(['greeting', 'end'])('a visitor does not wait for a mail server silent at its %s', async (step) => {
  const server = await serve();
  const site = await startStormySite(server.url);
  opened.push({ stop: () => site.remove() });
  const count = longOrShort(300, 40);
  const ledger = new Ledger(`silent-${step}`, chanceFrom(SEED));
  await waits(site, server, ledger, 20); // The first ones pay for the compiler.
  const healthy = await waits(site, server, ledger, count);
  await untilDrained(site.dataDir);
  server.conduct((at) => (at === step ? { how: 'hang' } : null));
  const silent = await waits(site, server, ledger, count);
  server.conduct();
  server.hangUp();
  await untilDrained(site.dataDir);
  const { copies: _, ...counts } = await ledger.settle(server.mails, countWaiting(site.dataDir));
  const [before = 0, during = 0] = [healthy, silent].map((all) => all[Math.floor(all.length / 2)]?.milliseconds);
  const slowest = silent.at(-1)?.milliseconds ?? 0;
  report(
    `silent at its ${step}`,
    counts,
    `POST, median: ${before.toFixed(1)} ms healthy, ${during.toFixed(1)} ms silent, slowest ${slowest.toFixed(1)} ms`,
  );
  expect(counts).toMatchObject({ promised: ledger.submitted, waiting: 0, lost: 0, torn: 0 });
  // Some try may happen to give up while a visitor is served.
  expect(silent.filter(({ triesEnded }) => triesEnded).length).toBeLessThan(count / 2);
});
