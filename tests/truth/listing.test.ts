/** Every channel of every helpline, at random moments: what the directory says, for how long, and what it costs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stateOfChannel } from '~/availability/line';
import { at } from '~/availability/testing/fixtures';
import { listing } from '~/directory/listing';
import type { LiveStates } from '~/hours/live';
import { helplines, sources } from './content';
import { believed, live } from './panel-moments';

/** What a visitor of the directory sees, in order, and when it changes. */
function directory(now: Date, states: LiveStates) {
  const { nextChange, ...groups } = listing(now, helplines, { ...sources, live: states });
  const shown = Object.entries(groups).map(([group, members]) => [
    group,
    members.map(({ helpline, channels }) => [helpline.id, channels]),
  ]);
  return { nextChange, shown };
}

it('10,000 evaluations for all helplines stay cheap, because answers are kept until their next change', () => {
  const channels = helplines.flatMap((helpline) => helpline.channels.map((channel) => ({ helpline, channel })));
  const start = at('2026-11-23T08:00:00+01:00').getTime();
  const evaluateAll = (now: Date) => {
    for (const { helpline, channel } of channels) stateOfChannel(helpline, channel, sources, now);
  };
  const milliseconds = (work: () => void) => {
    const before = performance.now();
    work();
    return Math.round(performance.now() - before);
  };
  const cold = milliseconds(() => evaluateAll(new Date(start)));
  const warm = milliseconds(() => {
    // Ten seconds apart: more than a day, over midnight and some hundred openings and closings.
    for (let count = 0; count < 10_000; count += 1) evaluateAll(new Date(start + count * 10_000));
  });
  process.stdout.write(
    `cost: ${helplines.length} helplines with ${channels.length} channels: first time ${cold} ms, ` +
      `then 10,000 times all of them ${warm} ms\n`,
  );
  // Without a memory each of the 10,000 would cost what the first did; with one, all of them cost a few times that.
  expect(warm).toBeLessThan(500 * cold);
});

it('the directory says the same until the moment it names', () => {
  const property = fc.property(believed, live, fc.double({ min: 0, max: 1, noNaN: true }), (now, switched, part) => {
    const states = switched(now);
    const { nextChange, shown } = directory(now, states);
    const end = Date.parse(nextChange ?? '');
    fc.pre(end > now.getTime());
    for (const later of [now.getTime() + (end - 1 - now.getTime()) * part, end - 1]) {
      expect(directory(new Date(Math.round(later)), states).shown).toEqual(shown);
    }
  });
  fc.assert(property, { numRuns: 500 });
});
