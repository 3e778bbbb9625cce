/** Plays a history: does its steps one after another, and at the end looks whether everything arrived. */
import { MINUTE, SECOND } from '~/platform/durations';
import type { History, Step } from './history';
import { must, type Tally } from './ledger';
import { OutboxWorld, TEAMS } from './outbox-world';

/** Longest time after the last fault in which everything must have arrived: one wait of five minutes, and a lease. */
const ALL_ARRIVED_WITHIN = 6 * MINUTE;
const FORGOTTEN_WITHIN = 60 * SECOND;

/** Plays one history on a new outbox. @throws Violation when a rule is broken on the way or at the end */
export async function play({ seed, steps }: History): Promise<Tally> {
  const player = new Player(seed);
  await player.world.start();
  try {
    for (const one of steps) await player.take(one);
    await player.end();
    return player.tally();
  } finally {
    player.world.kill();
  }
}

class Player {
  readonly world: OutboxWorld;
  #keys = 1;
  #last = { form: 0, variant: 0 };

  constructor(seed: number) {
    this.world = new OutboxWorld(seed, [secret(1)]);
  }

  async take(one: Step): Promise<void> {
    await this.#do(one);
    await this.world.settle();
  }

  async #do(one: Step): Promise<void> {
    const { world } = this;
    switch (one.do) {
      case 'submit':
        this.#last = one;
        return this.#submit(one);
      case 'reload':
        return this.#submit({ ...this.#last, copies: 1 });
      case 'wait':
        return world.clock.advance(one.milliseconds);
      case 'jump':
        return world.clock.jump(one.milliseconds);
      case 'mail trouble':
        return world.mail.add(one.trouble);
      case 'store trouble':
        return world.storeFaults.set(one.trouble);
      case 'kill in':
        return world.process.killIn(one.moments);
      case 'damage':
        return this.#damage(one.row);
      case 'retry':
        return this.#retry(one.row);
      case 'reader':
        world.store.hasReader = one.present;
        return;
      case 'look':
        return world.look();
      default:
        await this.#restart(one.do);
    }
  }

  /** Every fault ends; then everything arrives, is forgotten, and what was damaged can be saved. */
  async end(): Promise<void> {
    const { world } = this;
    world.storeFaults.end();
    world.mail.mend();
    world.process.spare();
    world.store.hasReader = false;
    if (!world.keysFit) await this.#restart('put the keys back');
    await this.#arrive(() =>
      [...world.store.rows.values()].every(({ key, state }) => world.damaged.has(key) && state === 'aside'),
    );
    world.ledger.tally.setAside = world.store.rows.size;
    for (const row of [...world.store.rows.keys()].keys()) await this.#retry(row);
    await this.#arrive(() => world.store.rows.size === 0);
    await this.#waitUntil(
      () => !world.store.holdsForgottenBytes,
      FORGOTTEN_WITHIN,
      'bytes of delivered messages remain',
    );
  }

  tally(): Tally {
    const { ledger, mail } = this.world;
    const references = new Set(mail.accepted.map(({ reference }) => reference));
    for (const reference of ledger.promised)
      must(references.has(reference), `${reference} was promised and never arrived`);
    const delivered = mail.accepted.length;
    return { ...ledger.tally, delivered, duplicates: delivered - references.size };
  }

  #arrive(arrived: () => boolean): Promise<void> {
    return this.#waitUntil(arrived, ALL_ARRIVED_WITHIN, 'not everything arrived in time');
  }

  async #waitUntil(condition: () => boolean, within: number, otherwise: string): Promise<void> {
    const began = this.world.clock.elapsed;
    await this.world.settle();
    while (!condition()) {
      must(this.world.clock.elapsed - began <= within, otherwise);
      await this.world.clock.advance(5 * SECOND);
      await this.world.settle();
    }
  }

  async #restart(why: 'restart' | 'rotate the key' | 'lose the old keys' | 'put the keys back'): Promise<void> {
    const { world } = this;
    await world.stop();
    if (why === 'rotate the key' || why === 'lose the old keys') this.#keys += 1;
    if (why === 'rotate the key') world.secrets = [secret(this.#keys), ...world.secrets];
    if (why === 'lose the old keys') world.secrets = [secret(this.#keys)];
    if (why === 'put the keys back')
      world.secrets = Array.from({ length: this.#keys }, (_, index) => secret(this.#keys - index));
    await world.start();
  }

  #submit({ form, variant, copies }: { form: number; variant: number; copies: number }): void {
    const team = TEAMS[form % TEAMS.length] ?? 'brussel';
    for (let copy = 0; copy < copies; copy += 1) this.world.submit(`form ${form} variant ${variant}`, team);
  }

  #damage(index: number): void {
    const { store, damaged } = this.world;
    const row = [...store.rows.values()][index];
    if (!row || damaged.has(row.key)) return;
    damaged.set(row.key, row.sealed);
    row.sealed = Buffer.from(row.sealed);
    row.sealed[row.sealed.length - 1] = (row.sealed.at(-1) ?? 0) ^ 1;
  }

  /** As an operator does it, after mending the row when it was damaged. */
  async #retry(index: number): Promise<void> {
    const { store, damaged, clock } = this.world;
    const row = [...store.rows.values()][index];
    if (!row) return;
    row.sealed = damaged.get(row.key) ?? row.sealed;
    damaged.delete(row.key);
    await store.retry(row.reference, clock.now());
  }
}

function secret(number: number): Buffer {
  return Buffer.alloc(32, number);
}
