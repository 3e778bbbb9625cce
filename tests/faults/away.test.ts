/** A mail server that is away for a month, and one that comes back to five hundred messages. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type Clock, systemClock } from '~/outbox/clock';
import { openFastOutbox, temporaryFolder } from '../support/outbox';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, until, untilDrained } from './support/harness';
import { type Form, Ledger } from './support/ledger';
import { report } from './support/table';
import { send } from './support/visitor';

const DAY = 24 * 60 * 60_000;
const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

/** An address where nobody listens yet. */
async function addressOfNobody(): Promise<{ url: string; port: number }> {
  const server = await startUnreliableMailServer();
  await server.stop();
  return { url: server.url, port: Number(new URL(server.url).port) };
}

async function comeBack(port: number): Promise<UnreliableMailServer> {
  const server = await startUnreliableMailServer({ port });
  opened.push(() => server.stop());
  return server;
}

/** Whoever waits on it lets it leap: a month takes as long as there is to do in it. */
class LeapingClock implements Clock {
  readonly #began = Date.now();
  #leapt = 0;
  #leap: number;

  /** @param leap the shortest step while there is nothing to do, in milliseconds */
  constructor(leap: number) {
    this.#leap = leap;
  }

  get days(): number {
    return (this.now() - this.#began) / DAY;
  }

  now(): number {
    return Date.now() + this.#leapt;
  }

  /** From now on it runs like any other. */
  calm(): void {
    this.#leap = 0;
  }

  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#leap === 0) return systemClock.pause(milliseconds, signal);
    if (!signal.aborted) this.#leapt += Math.max(milliseconds, this.#leap);
    await nextTurn();
  }
}

it('delivers everything after thirty days without a mail server', async () => {
  const { url, port } = await addressOfNobody();
  const folder = await temporaryFolder();
  const clock = new LeapingClock(longOrShort(30_000, 600_000));
  const test = await openFastOutbox(folder.path, { smtpUrl: url, clock });
  opened.push(folder.remove, test.close);
  const ledger = new Ledger('month', chanceFrom(SEED));
  for (let day = 0; day < 30; day += 1) {
    await until('the next day', () => clock.days >= day);
    for (const form of [ledger.write(), ledger.write(), ledger.write()]) {
      const { message, submissionId: id } = form;
      const compose = () => ({ team: 'limburg', subject: '1712', text: message }) as const;
      ledger.promise(form, (await test.outbox.accept({ id, fields: { message }, compose })).reference);
    }
    // The clock leaps as soon as somebody waits on it: the first were accepted before that, on the first day.
    if (day === 0) test.outbox.start();
  }
  await until('the thirtieth day', () => clock.days >= 30);
  const { waiting, oldestSeconds, breakerOpen } = await test.outbox.status();
  clock.calm();
  const server = await comeBack(port);
  await untilDrained(folder.path);
  const { copies: _, ...counts } = await ledger.settle(server.mails, countWaiting(folder.path));
  report('no mail server for 30 days', counts, `the oldest waited ${(oldestSeconds / 86_400).toFixed(1)} days`);
  expect({ waiting, breakerOpen }).toEqual({ waiting: 90, breakerOpen: true });
  expect(oldestSeconds).toBeGreaterThan(29.9 * 86_400);
  expect(counts).toMatchObject({ delivered: 90, lost: 0, duplicated: 0, torn: 0 });
  expect(test.lines.filter((line) => line.includes('outbox.waiting_too_long')).length).toBeGreaterThan(0);
});

it('hands over what has piled up as soon as it is back', async () => {
  const { url, port } = await addressOfNobody();
  const site = await startStormySite(url);
  opened.push(() => site.remove());
  const ledger = new Ledger('pile', chanceFrom(SEED));
  const forms: Form[] = Array.from({ length: longOrShort(500, 150) }, () => ledger.write());
  const visit = async () => {
    for (let form = forms.pop(); form; form = forms.pop()) {
      const reply = await send(site.port, form);
      if (reply.kind === 'promised') ledger.promise(form, reply.reference);
    }
  };
  await Promise.all(Array.from({ length: 16 }, visit));
  const piled = countWaiting(site.dataDir);
  const began = performance.now();
  const server = await comeBack(port);
  // As far away as a mail server elsewhere in the country.
  server.conduct(() => ({ how: 'slow', milliseconds: 20 }));
  await untilDrained(site.dataDir);
  const seconds = (performance.now() - began) / 1000;
  const { copies: _, ...counts } = await ledger.settle(server.mails, countWaiting(site.dataDir));
  report(
    'what piled up, at the return',
    counts,
    `${piled} waited, gone in ${seconds.toFixed(1)} s, ${server.connections()} connections`,
  );
  expect(piled).toBe(counts.promised);
  expect(counts).toMatchObject({ delivered: counts.promised, lost: 0, duplicated: 0, torn: 0 });
});
