/** A new version is put into service at fifty requests a second: what a visitor notices of it. */
import http from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { doubtfulDeliveries } from '../support/doubtful';
import type { Site } from '../support/site';
import { startUnreliableMailServer, type UnreliableMailServer } from '../support/unreliable-smtp';
import { chanceFrom } from './support/chance';
import { longOrShort, SEED } from './support/form';
import { countWaiting, startStormySite, until, untilDrained } from './support/harness';
import { Ledger } from './support/ledger';
import { report } from './support/table';
import { type NoAnswer, readPage, send } from './support/visitor';

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

/** A stop that takes longer than its patience cuts off what it was delivering, and says so. */
function doubtful(): number {
  return sites.reduce((sum, { output }) => sum + doubtfulDeliveries(output), 0);
}

type Ending = 'answered' | 'unreachable' | 'at the door' | 'cut';

/**
 * The system lets visitors in by itself, and turns away those whom the process has not yet seen when it closes its door: whoever
 * comes between its last look and that moment. No process that stops alone can spare the one who comes just then, who has sent
 * nothing that was read. In milliseconds; whoever stood there longer should have been seen.
 */
const DOOR = 50;

function endingOf(answer: NoAnswer): Ending {
  if (answer.kind === 'unreachable') return 'unreachable';
  return answer.after < DOOR ? 'at the door' : 'cut';
}

/** Asks as nginx does unless told otherwise: what was sent to nobody goes to the next, and so does a reading that was cut off. */
async function askAnyOf(
  ports: readonly number[],
  ask: (port: number) => Promise<Ending>,
  reads: boolean,
): Promise<Ending> {
  const endings: Ending[] = [];
  for (const port of ports) {
    const ending = await ask(port);
    if (ending === 'answered' || (ending !== 'unreachable' && !reads)) return ending;
    endings.push(ending);
  }
  return endings.at(-1) ?? 'unreachable';
}

/** As long as a stop waits for a question on a connection that is kept, in milliseconds. */
const LAST_QUESTION = 300;

/** So many at the same time: a machine that cannot keep the pace is asked less, not drowned. */
const AT_ONCE = 8;

/** Visitors who come at a steady pace until told to stop: three read, the fourth writes. */
class Crowd {
  readonly endings: Ending[] = [];
  readonly #under = new Set<Promise<unknown>>();
  readonly #coming: Promise<void>;
  readonly #lateness = monitorEventLoopDelay();
  readonly #agent: http.Agent;
  #stopped = false;

  constructor(
    private readonly ports: readonly number[],
    private readonly ledger: Ledger,
    keepAlive: boolean,
  ) {
    this.#agent = new http.Agent({ keepAlive });
    this.#lateness.enable();
    this.#coming = this.#come();
  }

  /** Resolves when everybody has had an answer. */
  async leave(): Promise<void> {
    this.#stopped = true;
    await this.#coming;
    await Promise.all(this.#under);
    this.#agent.destroy();
  }

  /** Resolves when some more have had their answers. */
  beServed(): Promise<void> {
    const enough = this.of('answered') + PER_SECOND / 4;
    return until('more visitors served', () => this.of('answered') >= enough);
  }

  /** False when the visitors themselves stood still for longer than a stop listens to an open connection: then it may cut them off. */
  get keptUp(): boolean {
    return this.#lateness.max / 1e6 < LAST_QUESTION;
  }

  of(ending: Ending): number {
    return this.endings.filter((one) => one === ending).length;
  }

  async #come(): Promise<void> {
    for (let number = 0; !this.#stopped; number += 1) {
      const writes = number % 4 === 3;
      const ask = writes ? this.#writer() : this.#reader(number % 4 === 0);
      const asking = askAnyOf(this.ports, ask, !writes).then((ending) => {
        this.endings.push(ending);
        this.#under.delete(asking);
      });
      this.#under.add(asking);
      await pause(1000 / PER_SECOND);
      if (this.#under.size >= AT_ONCE) await Promise.race(this.#under);
    }
  }

  #reader(kept: boolean) {
    return async (port: number): Promise<Ending> => {
      const answer = await readPage(port, kept ? '/volwassenen' : '/volwassenen/contact', this.#agent);
      if (typeof answer === 'object') return endingOf(answer);
      return answer === 200 ? 'answered' : 'cut';
    };
  }

  #writer() {
    const form = this.ledger.write();
    return async (port: number): Promise<Ending> => {
      const reply = await send(port, form, { agent: this.#agent });
      if (reply.kind === 'refused') return 'cut';
      if (reply.kind !== 'promised') return endingOf(reply);
      this.ledger.promise(form, reply.reference);
      return 'answered';
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
      await crowd.beServed();
      await site.stop();
      await site.start();
    }
  }
  await crowd.leave();
  await untilDrained(one.dataDir);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(one.dataDir));
  const name = `SIGTERM, two take turns, ${keepAlive ? 'connections kept' : 'one request each'}`;
  report(
    name,
    counts,
    `${crowd.endings.length} requests, ${2 * ROUNDS} stops, ${crowd.of('cut')} cut, ${crowd.of('unreachable')} unreachable, visitors kept up: ${crowd.keptUp}`,
  );
  if (crowd.keptUp) {
    expect({ cut: crowd.of('cut'), unreachable: crowd.of('unreachable') }).toEqual({ cut: 0, unreachable: 0 });
    expect(crowd.of('at the door')).toBeLessThanOrEqual(2 * ROUNDS);
    expect(counts.promised + crowd.of('at the door')).toBeGreaterThanOrEqual(counts.submitted);
  }
  expect(counts).toMatchObject({ lost: 0, torn: 0 });
  expect(counts.duplicated).toBeLessThanOrEqual(doubtful());
});

it('one process alone answers what reached it, and refuses the rest before it is sent', async () => {
  mailServer = await startUnreliableMailServer();
  const site = await open();
  const ledger = new Ledger('alone', chanceFrom(SEED));
  const crowd = new Crowd([site.port], ledger, false);
  for (let round = 0; round < ROUNDS; round += 1) {
    await crowd.beServed();
    await site.stop();
    await site.start();
  }
  await crowd.leave();
  await untilDrained(site.dataDir);
  const { copies: _, ...counts } = await ledger.settle(mailServer.mails, countWaiting(site.dataDir));
  report(
    'SIGTERM, one restarts',
    counts,
    `${crowd.endings.length} requests, ${crowd.of('cut')} cut, ${crowd.of('at the door')} turned away at the door, ${crowd.of('unreachable')} refused to connect, visitors kept up: ${crowd.keptUp}`,
  );
  if (crowd.keptUp) {
    expect(crowd.of('cut')).toBe(0);
    expect(crowd.of('at the door')).toBeLessThanOrEqual(ROUNDS);
  }
  expect(counts).toMatchObject({ lost: 0, torn: 0 });
  expect(counts.duplicated).toBeLessThanOrEqual(doubtful());
});
