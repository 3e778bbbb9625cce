import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurn, type QueuePlace } from './turn';

interface Message extends QueuePlace {
  team: string;
  name: string;
}

/** A queue as the stores keep it: what comes in gets its number, and the lowest goes. */
class Queue {
  readonly waiting: Message[] = [];

  add(team: string, marked: boolean, name: string): void {
    const lane = this.waiting.filter((one) => one.team === team && one.marked === marked);
    const last = lane.length > 0 ? Math.max(...lane.map(({ turn }) => turn)) : null;
    this.waiting.push({ team, marked, name, turn: nextTurn(this.#sorted()[0] ?? null, last, marked) });
  }

  take(): Message | undefined {
    const [first] = this.#sorted();
    if (first) this.waiting.splice(this.waiting.indexOf(first), 1);
    return first;
  }

  takeAll(): string[] {
    return Array.from({ length: this.waiting.length }, () => this.take()?.name ?? '');
  }

  #sorted(): Message[] {
    return [...this.waiting].sort((a, b) => a.turn - b.turn || Number(a.marked) - Number(b.marked));
  }
}

const TEAMS = ['antwerpen', 'limburg', 'brussel'];

describe('the order of messages', () => {
  it.each([0, 1, 500])('a real one behind 600 marked ones is next, also when %i of those are gone', (gone) => {
    const queue = new Queue();
    for (let index = 0; index < 600; index += 1) queue.add(TEAMS[index % 3] ?? '', true, 'reclame');
    for (let index = 0; index < gone; index += 1) queue.take();
    for (const name of ['echt 1', 'echt 2']) queue.add('limburg', false, name);
    queue.add('brussel', false, 'echt 3');
    const first = [queue.take(), queue.take(), queue.take()].map((one) => one?.name);
    expect(first.toSorted()).toEqual(['echt 1', 'echt 2', 'echt 3']);
    expect(first.indexOf('echt 1')).toBeLessThan(first.indexOf('echt 2'));
  });

  it('teams take turns, the oldest of each first', () => {
    const queue = new Queue();
    for (let index = 0; index < 100; index += 1) queue.add('limburg', false, `limburg ${index}`);
    for (let index = 0; index < 10; index += 1) queue.take();
    for (const team of ['antwerpen', 'brussel']) for (const index of [0, 1]) queue.add(team, false, `${team} ${index}`);
    expect(queue.takeAll().slice(0, 6)).toEqual([
      'limburg 10',
      'antwerpen 0',
      'brussel 0',
      'limburg 11',
      'antwerpen 1',
      'brussel 1',
    ]);
  });

  it('a marked one is mailed too while real ones keep coming faster than they go', () => {
    const queue = new Queue();
    queue.add('limburg', true, 'gemerkt');
    let taken = 0;
    while (queue.waiting.some(({ marked }) => marked)) {
      for (const team of TEAMS) queue.add(team, false, 'echt');
      queue.take();
      taken += 1;
    }
    expect(taken).toBeLessThanOrEqual(TEAMS.length * 1001);
  });

  it('within a team and a kind what comes first goes first, whatever else comes and goes', () => {
    const step = fc.record({ team: fc.constantFrom(...TEAMS), marked: fc.boolean(), takes: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const queue = new Queue();
        const order: string[] = [];
        for (const [index, { team, marked, takes }] of steps.entries()) {
          queue.add(team, marked, `${team} ${marked} ${String(index).padStart(3, '0')}`);
          for (let count = 0; count < takes; count += 1) order.push(queue.take()?.name ?? '');
        }
        order.push(...queue.takeAll());
        for (const team of TEAMS) {
          for (const marked of [true, false]) {
            const mine = order.filter((name) => name.startsWith(`${team} ${marked}`));
            expect(mine).toEqual(mine.toSorted());
          }
        }
      }),
    );
  });
});
