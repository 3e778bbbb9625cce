/** Whatever comes in: nothing that is stored tells two visitors apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isbot } from 'isbot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteDatabase } from '~/platform/database/database.server';
import { SHOWN_STATES, type ShownStates } from '~/visits/by-hour';
import type { EventRules, VisitSection } from '~/visits/event';
import { receiveEvent } from '~/visits/receive.server';
import type { Visits } from '~/visits/visits.server';
import { ENGINES, useEngine } from '../support/engines';
import { TestVisits } from './visits-store';

const SECTIONS: Record<string, VisitSection> = { '/': 'everyone', '/kinderen': 'children', '/c/lente': 'adults' };
const rules: EventRules = {
  isOwnHost: (hostname) => hostname === '1712.be',
  partners: ['awel.be'],
  countedSection: (path) => SECTIONS[path] ?? null,
};

/** Who somebody is: what their browser sends with everything it does. All of it may be planted; none may be found. */
interface Visitor {
  address: string;
  browser: string;
  from: string;
  query: string;
}

/** What somebody does, at a moment within a few hours of one night. */
interface Step {
  kind: 'view' | 'unmet' | 'message';
  page: string;
  width: number | null;
  /** From which kind of site, the same for whoever takes the step. */
  source: 'none' | 'own' | 'partner' | 'other';
  states: ShownStates;
  hour: number;
  minute: number;
}

const PLANTED = /^[a-z]{12}$/;
const planted = fc.stringMatching(PLANTED);
const agentOf = (browser: string) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:140.0; ${browser}) Gecko/20100101 Firefox/140.0`;
const visitor: fc.Arbitrary<Visitor> = fc.record({
  address: fc.ipV4(),
  // Of twelve letters drawn by lot some say "bot": a robot is not counted.
  browser: planted.filter((browser) => !isbot(agentOf(browser))),
  from: planted,
  query: planted,
});
const states = fc.record({ phone: fc.constantFrom(...SHOWN_STATES), chat: fc.constantFrom(...SHOWN_STATES) });
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('view', 'view', 'unmet', 'message'),
  page: fc.constantFrom('/', '/kinderen', '/c/lente', '/c/verzonnen'),
  width: fc.constantFrom(375, 1280, null),
  source: fc.constantFrom('none', 'own', 'partner', 'other'),
  states,
  hour: fc.integer({ min: 20, max: 26 }),
  minute: fc.integer({ min: 0, max: 59 }),
});

const referrerOf = (source: Step['source'], { from, query }: Visitor) =>
  ({
    none: null,
    own: `https://1712.be/${from}?${query}`,
    partner: `https://${from}.awel.be/${from}?q=${query}`,
    other: `https://${from}.example/?q=${query}`,
  })[source];

describe.each(ENGINES)('on %s', (name) => {
  const engine = useEngine(name);
  let test: TestVisits;
  let store: SiteDatabase;
  let visits: Visits;

  beforeEach(async () => {
    test = new TestVisits(() => engine.databaseUrl());
    store = await test.openStore();
    visits = test.count(store);
  });

  afterEach(() => test.end());

  function take({ kind, page, width, source, states: shown, hour, minute }: Step, who: Visitor): void {
    test.now = new Date(Date.UTC(2026, 10, 14, hour, minute));
    if (kind === 'message') visits.recordMessage({ section: 'teens', ...who } as never);
    if (kind === 'unmet') visits.recordUnmet({ section: 'adults', tried: 'call', ...shown, ...who } as never);
    if (kind !== 'view') return;
    const { address, browser, from, query } = who;
    const headers = {
      'Content-Type': 'text/plain',
      'User-Agent': agentOf(browser),
      'X-Forwarded-For': address,
      Cookie: from,
    };
    const u = `https://1712.be${page}?fbclid=${query}#${from}`;
    const body = JSON.stringify({ n: 'pageview', u, d: '1712.be', r: referrerOf(source, who), w: width, p: who });
    receiveEvent(new Headers(headers), body, rules, (event) => {
      visits.record(event);
      visits.recordShown({ ...shown, ...who } as never);
    });
  }

  /** What the store holds after these steps were taken in this order by these visitors, in turn. */
  async function stored(steps: readonly Step[], visitors: readonly Visitor[], flushEach: number): Promise<unknown> {
    for (const [at, one] of steps.entries()) {
      take(one, visitors[at % visitors.length] as Visitor);
      if (at % flushEach === flushEach - 1) await visits.flush();
    }
    await visits.flush();
    const tables = ['visit_totals', 'hour_totals', 'unmet_totals', 'message_totals'] as const;
    const content: Record<string, string[]> = {};
    for (const table of tables) {
      const rows = await store.kysely.selectFrom(table).selectAll().execute();
      content[table] = rows.map((row) => JSON.stringify(row)).sort();
      await store.kysely.deleteFrom(table).execute();
    }
    return content;
  }

  it('holds the same in whatever order the steps of an hour come, and whoever takes them', async () => {
    const night = fc
      .array(step, { minLength: 1, maxLength: 25 })
      .chain((steps) =>
        fc.tuple(
          fc.constant(steps),
          fc.shuffledSubarray(steps, { minLength: steps.length }),
          fc.array(fc.integer({ min: 0, max: 59 }), { minLength: steps.length, maxLength: steps.length }),
        ),
      );
    const people = fc.array(visitor, { minLength: 1, maxLength: 4 });
    const often = fc.integer({ min: 1, max: 30 });
    await fc.assert(
      fc.asyncProperty(
        night,
        people,
        people,
        often,
        often,
        async ([steps, shuffled, minutes], some, others, one, two) => {
          const first = await stored(steps, some, one);
          const moved = shuffled.map((taken, at) => ({ ...taken, minute: minutes[at] ?? 0 }));
          expect(await stored(moved, others, two)).toEqual(first);
        },
      ),
      { numRuns: name === 'SQLite' ? 150 : 25 },
    );
  });

  it('holds no byte of who they are', async () => {
    const people = fc.sample(visitor, { seed: 1712, numRuns: 40 });
    const steps = fc.sample(step, { seed: 1712, numRuns: 400 });
    for (const [at, one] of steps.entries()) take(one, people[at % people.length] as Visitor);
    await visits.flush();
    const tables = ['visit_totals', 'hour_totals', 'unmet_totals', 'message_totals'] as const;
    const rows: unknown[] = [];
    for (const table of tables) rows.push(...(await store.kysely.selectFrom(table).selectAll().execute()));
    const files = readdirSync(test.folder).map((file) => readFileSync(join(test.folder, file), 'latin1'));
    const held = [...files, JSON.stringify(rows), ...test.lines].join();
    expect(held).toContain('/c/lente');
    expect(held).not.toContain('verzonnen');
    for (const who of people) for (const word of Object.values(who)) expect(held).not.toContain(word);
  });
});
