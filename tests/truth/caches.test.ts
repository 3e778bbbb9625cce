/**
 * What any cache may still show: random moments near a change of hours, random live states, random ages. It may be behind
 * a live change by 30 seconds at most, and is never behind the hours. Random on purpose: a failure prints its seed.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { AUDIENCES, type Audience } from '~/audiences/audiences';
import { availability } from '~/availability/availability';
import { nameOfStates } from '~/hours/live';
import { Counts } from '~/server/http/counts.server';
import { PackedTexts } from '~/server/http/packed.server';
import { PageCache } from '~/server/http/page-cache.server';
import { type LiveChange, pageAt, pagesAllowed, statesAsOf } from './caches/live-story';
import { cdnServesUntil, exchange, nginxServesUntil, type SentAnswer } from './caches/shared-cache';
import { sources } from './content';

/** What a visitor may be behind a live change, anywhere. */
const PATIENCE = 30_000;
/** Another process learns of a live change within this time. */
const LONGEST_NEWS = 5_000;
/** How long before a change its page is made. */
const LEAD = 60_000;

interface Story {
  audience: Audience;
  start: number;
  changes: LiveChange[];
  /** How long this process takes to learn of a change; 0: it is the one that took it. */
  newsAfter: number;
  /** How long a render takes. */
  render: number;
  /** Milliseconds between one visitor and the next, and how much the background does just before that one comes. */
  visits: { pause: number; prepares: number }[];
}

const count = { visits: 0, kept: 0, moments: 0, behindLive: 0, edges: 0, ahead: 0 };
afterAll(() => {
  process.stdout.write(
    `caches: ${count.visits} visits, ${count.kept} answers that a shared cache may keep, ${count.moments} moments looked at ` +
      `(${count.behindLive} behind a live change, ${count.edges} stopped by a change of hours), ${count.ahead} pages served that were made ahead\n`,
  );
});

/** Mostly within a minute before something changes by the hours. */
const moment = fc
  .tuple(
    fc.integer({ min: Date.parse('2026-10-02T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') }),
    fc.constantFrom(...AUDIENCES),
    fc.option(fc.integer({ min: -2_000, max: 60_000 }), { freq: 4 }),
  )
  .map(([instant, audience, ahead]) => {
    const { nextChange } = availability(new Date(instant), audience, sources);
    return { audience, start: ahead === null || nextChange === null ? instant : Date.parse(nextChange) - ahead };
  });

/** Switched on for anything from a second to a day, or switched off. */
const liveState = fc.option(
  fc.record({
    state: fc.constantFrom('busy' as const, 'closed' as const),
    lasts: fc.oneof(fc.integer({ min: 1_000, max: 90_000 }), fc.integer({ min: 1_000, max: 24 * 3_600_000 })),
  }),
  { freq: 4 },
);
const liveChange = fc.record({
  after: fc.integer({ min: -120_000, max: 60_000 }),
  channel: fc.constantFrom('phone' as const, 'chat' as const),
  live: liveState,
});

const waiting = fc.oneof(fc.nat(2_000), fc.nat(26_000));
/** Somebody sets the clock of the machine. */
const clockJump = fc.integer({ min: -120_000, max: 120_000 });

const storyWith = (pause: fc.Arbitrary<number>) =>
  fc
    .record({
      moment,
      changes: fc.array(liveChange, { maxLength: 4 }),
      newsAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: LONGEST_NEWS })),
      render: fc.nat(800),
      visits: fc.array(fc.record({ pause, prepares: fc.nat(2) }), { minLength: 1, maxLength: 6 }),
    })
    .map(({ moment: { audience, start }, changes, ...rest }): Story => {
      const dated = changes.map(({ after, channel, live }) => {
        const at = start + after;
        return { at, channel, state: live && { state: live.state, until: new Date(at + live.lasts) } };
      });
      return { audience, start, changes: dated.sort((one, other) => one.at - other.at), ...rest };
    });

/** One process with its page cache, and the visits paid to it. */
async function visitsOf({ audience, start, changes, newsAfter, render, visits }: Story) {
  let now = start;
  const texts = new PackedTexts();
  texts.stop();
  const counts = new Counts();
  const known = () => statesAsOf(changes, now - newsAfter);
  const madeAhead = new Set<string>();
  const cache = new PageCache({
    clock: () => now,
    states: (at) => nameOfStates(known(), at),
    render: async (_, at) => {
      const live = known();
      const { nextChange } = availability(new Date(at), audience, { ...sources, live });
      const body = Buffer.from(pageAt(at, audience, live));
      if (at > now) madeAhead.add(body.toString());
      now += render;
      return {
        status: 200,
        headers: [],
        body,
        nextChange: nextChange === null ? null : Date.parse(nextChange),
        cacheable: true,
      };
    },
    headers: [],
    texts,
    counts,
    keeps: 200,
    limit: 10,
    longest: Number.POSITIVE_INFINITY,
  });
  const answers: (SentAnswer & { fromMemory: boolean })[] = [];
  for (const { pause, prepares } of visits) {
    now += pause;
    for (let times = 0; times < prepares; times += 1) await cache.prepare('/', LEAD);
    const hits = await hitsOf(counts);
    const { request, response, sent } = exchange(() => now);
    await cache.serve('/', request, response);
    const fromMemory = (await hitsOf(counts)) > hits;
    if (fromMemory && madeAhead.has(sent.body)) count.ahead += 1;
    answers.push({ ...sent, fromMemory });
  }
  return answers;
}

async function hitsOf({ registry }: Counts): Promise<number> {
  const metric = await registry.getSingleMetric('page_cache_hits_total')?.get();
  return metric?.values[0]?.value ?? 0;
}

/** Moments at which a cache may serve: at once, at the very end, around each live change, and at an age in between. */
function momentsOf(from: number, until: number, changes: LiveChange[], age: number): number[] {
  const between = changes.flatMap(({ at }) => [at, at + PATIENCE - 1]).filter((at) => at > from && at < until);
  return [from, until, Math.round(from + (until - from) * age), ...between];
}

/** True when the hours change something just after a cache has to let go. */
function stoppedByHours({ audience, changes }: Story, { sentAt }: SentAnswer, until: number): boolean {
  const live = statesAsOf(changes, sentAt);
  return pageAt(until, audience, live) !== pageAt(until + 2_500, audience, live);
}

const RUNS = { numRuns: 2_000 };

describe('a page in a cache', () => {
  it('is never behind the hours, nor behind a live change by more than 30 seconds', async () => {
    await fc.assert(
      fc.asyncProperty(storyWith(waiting), fc.double({ min: 0, max: 1, noNaN: true }), async (told, age) => {
        for (const answer of await visitsOf(told)) {
          count.visits += 1;
          const ends = [nginxServesUntil(answer), cdnServesUntil(answer)].filter((end) => end !== null);
          for (const until of ends.filter((end) => end >= answer.sentAt)) {
            count.kept += 1;
            if (stoppedByHours(told, answer, until)) count.edges += 1;
            for (const at of momentsOf(answer.sentAt, until, told.changes, age)) {
              count.moments += 1;
              const allowed = pagesAllowed(at, told.audience, told.changes, PATIENCE);
              if (answer.body !== pageAt(at, told.audience, statesAsOf(told.changes, at))) count.behindLive += 1;
              expect(allowed, `served at ${new Date(at).toISOString()}`).toContain(answer.body);
            }
          }
        }
      }),
      RUNS,
    );
    // The stories must hold what the property is about.
    expect(count.behindLive).toBeGreaterThan(100);
    expect(count.edges).toBeGreaterThan(100);
  });

  const AS_TIME_GOES_BY = storyWith(waiting);
  const CLOCK_IS_SET = storyWith(fc.oneof(waiting, clockJump));

  it.each([
    { when: 'as time goes by', stories: AS_TIME_GOES_BY },
    { when: 'when its clock is set', stories: CLOCK_IS_SET },
  ])('in our own memory is as true as this process knows, to the millisecond, $when', async ({ stories }) => {
    let fromMemory = 0;
    await fc.assert(
      fc.asyncProperty(stories, async (told) => {
        for (const { body, sentAt } of (await visitsOf(told)).filter((answer) => answer.fromMemory)) {
          fromMemory += 1;
          const live = statesAsOf(told.changes, sentAt - told.newsAfter);
          expect(body, `served at ${new Date(sentAt).toISOString()}`).toBe(pageAt(sentAt, told.audience, live));
        }
      }),
      RUNS,
    );
    expect(fromMemory).toBeGreaterThan(500);
    expect(count.ahead).toBeGreaterThan(100);
  });
});
