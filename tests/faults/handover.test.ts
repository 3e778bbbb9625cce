/** A new version is put into service at fifty requests a second: what a visitor notices of it. */
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { Site } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, untilDrained } from './support/harness';
import { Ledger } from './support/ledger';
import { report } from './support/table';
import { readPage, send } from './support/visitor';

/** The short form shares its machine with other tests. */
const PER_SECOND = longOrShort(50, 20);
const ROUNDS = longOrShort(10, 1);

let mailServer: UnreliableMailServer;
const sites: Site[] = [];

afterEach(async () => {
  // The first one's folder is that of all.
  for (const site of sites.splice(0).toReversed()) await site.remove();
  await mailServer.stop();
});

async function open(environment: Record<string, string> = {}): Promise<Site> {
  const site = await startStormySite(mailServer.url, environment);
  sites.push(site);
  return site;
}

type Ending = 'answered' | 'unreachable' | 'cut';

/** Asks as nginx does unless told otherwise: what was sent to nobody goes to the next, and so does a reading that was cut off. */
async function askAnyOf(
  ports: readonly number[],
  ask: (port: number) => Promise<Ending>,
  reads: boolean,
): Promise<Ending> {
  const endings: Ending[] = [];
  for (const port of ports) {
    const ending = await ask(port);
    if (ending === 'answered' || (ending === 'cut' && !reads)) return ending;
    endings.push(ending);
  }
  return endings.at(-1) ?? 'unreachable';
}

/** Visitors who come at a steady pace until told to stop: three read, the fourth writes. */
class Crowd {
  readonly endings: Ending[] = [];
  readonly #under: Promise<unknown>[] = [];
  readonly #agent: http.Agent;
  #stopped = false;

  constructor(
    private readonly ports: readonly number[],
    private readonly ledger: Ledger,
    keepAlive: boolean,
  ) {
    this.#agent = new http.Agent({ keepAlive });
    this.#under.push(this.#come());
  }

  /** Resolves when everybody has had an answer. */
  async leave(): Promise<void> {
    this.#stopped = true;
    await this.#under[0];
    await Promise.all(this.#under);
    this.#agent.destroy();
  }

  of(ending: Ending): number {
    return this.endings.filter((one) => one === ending).length;
  }

  async #come(): Promise<void> {
    for (let number = 0; !this.#stopped; number += 1) {
      const writes = number % 4 === 3;
      const ask = writes ? this.#writer() : this.#reader(number % 4 === 0);
      this.#under.push(askAnyOf(this.ports, ask, !writes).then((ending) => this.endings.push(ending)));
      await pause(1000 / PER_SECOND);
    }
  }

  #reader(kept: boolean) {
    return async (port: number): Promise<Ending> => {
      const answer = await readPage(port, kept ? '/volwassenen' : '/volwassenen/contact', this.#agent);
      return answer === 200 ? 'answered' : answer === 'unreachable' ? answer : 'cut';
    };
  }

  #writer() {
    const form = this.ledger.write();
    return async (port: number): Promise<Ending> => {
      const reply = await send(port, form, { agent: this.#agent });
      if (reply.kind === 'promised') this.ledger.promise(form, reply.reference);
      return reply.kind === 'promised' ? 'answered' : reply.kind === 'unreachable' ? reply.kind : 'cut';
    };
  }
}

it.each([true, false])('two processes take turns and no request fails (connections kept: %s)', async (keepAlive) => {
  mailServer = await startUnreliableMailServer();
  const one = await open();
  const other = await open({ DATA_DIR: one.dataDir });
  const ledger = new Ledger('turns', chanceFrom(SEED));
  const crowd = new Crowd([one.port, other.port], ledger, keepAlive);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const site of [one, other]) {
      await pause(300);
      await site.stop();
      await site.start();
    }
  }
  await crowd.leave();
  await untilDrained(one.dataDir, 30_000);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(one.dataDir));
  const name = `SIGTERM, two take turns, ${keepAlive ? 'connections kept' : 'one request each'}`;
  report(
    name,
    counts,
    `${crowd.endings.length} requests, ${2 * ROUNDS} stops, ${crowd.of('cut')} cut, ${crowd.of('unreachable')} unreachable`,
  );
  expect({ cut: crowd.of('cut'), unreachable: crowd.of('unreachable') }).toEqual({ cut: 0, unreachable: 0 });
  expect(counts).toMatchObject({ promised: counts.submitted, lost: 0, duplicated: 0, torn: 0 });
});

it('one process alone answers what reached it, and refuses the rest before it is sent', async () => {
  mailServer = await startUnreliableMailServer();
  const site = await open();
  const ledger = new Ledger('alone', chanceFrom(SEED));
  const crowd = new Crowd([site.port], ledger, false);
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(300);
    await site.stop();
    await site.start();
  }
  await crowd.leave();
  await untilDrained(site.dataDir, 30_000);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  report(
    'SIGTERM, one restarts',
    counts,
    `${crowd.endings.length} requests, ${crowd.of('cut')} cut, ${crowd.of('unreachable')} refused to connect`,
  );
  expect(crowd.of('cut')).toBe(0);
  expect(counts).toMatchObject({ lost: 0, duplicated: 0, torn: 0 });
});
