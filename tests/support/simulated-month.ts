/** A made-up month of visits, for looking at figures and for measuring how large the store becomes. Always the same. */

import type { ShownStates } from '~/visits/by-hour';
import type { VisitEvent, VisitSection } from '~/visits/event';
import type { Visits } from '~/visits/visits.server';

/** Pages by how often they are looked at: the share of the sections is that of the report of 2017. */
const PAGES: readonly [string, VisitSection, number][] = [
  ['/', 'everyone', 30],
  ['/kinderen', 'children', 8],
  ['/kinderen/pesten', 'children', 4],
  ['/jongeren', 'teens', 7],
  ['/jongeren/hulp', 'teens', 3],
  ['/volwassenen', 'adults', 20],
  ['/volwassenen/relatie', 'adults', 14],
  ['/hulplijnen', 'everyone', 8],
  ['/c/lente', 'adults', 5],
  ['/c/ketnet-week', 'children', 0.02],
];
const SOURCES: readonly [string, number][] = [
  ['', 58],
  ['direct', 24],
  ['andere', 8],
  ['kindermishandeling.be', 4],
  ['awel.be', 3],
  ['vrt.be', 2.95],
  ['clbchat.be', 0.03],
];
/** Of a day's views, hour by hour: evenings are busiest. */
const HOURS = [2, 1, 1, 0.5, 0.5, 1, 2, 3, 5, 6, 6, 5, 6, 6, 5, 5, 6, 6, 7, 8, 8, 6, 3, 2];

/** mulberry32: always the same series. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chooser<Value>(weighted: readonly (readonly [Value, number])[], random: () => number): () => Value {
  const whole = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return () => {
    let left = random() * whole;
    for (const [value, weight] of weighted) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new Error('nothing to choose from');
  };
}

function statesAt(hour: number, evening: boolean): ShownStates {
  if (hour < 9 || hour >= 18) return { phone: 'closed', chat: hour >= 20 && hour < 22 ? 'open' : 'closed' };
  const phone = evening || hour === 13 ? 'busy' : 'open';
  return { phone, chat: hour >= 13 ? 'open' : 'closed' };
}

export interface Simulation {
  visits: Visits;
  /** Sets the clock of the visits. */
  setNow(moment: Date): void;
  /** Days in UTC, from this one on. */
  from: string;
  days: number;
  viewsPerDay: number;
  /** Pages to choose from instead of the usual ones. */
  pages?: readonly [string, VisitSection, number][];
}

/** Records the visits day by day, as the site would, and writes them to the store after each day. */
export async function simulateVisits({ visits, setNow, from, days, viewsPerDay, pages = PAGES }: Simulation) {
  const random = series(1712);
  const places = chooser<[string, VisitSection]>(
    pages.map(([page, section, weight]) => [[page, section], weight]),
    random,
  );
  const source = chooser(SOURCES, random);
  const share = HOURS.reduce((sum, weight) => sum + weight, 0);
  for (let day = 0; day < days; day += 1) {
    for (const [hour, weight] of HOURS.entries()) {
      setNow(new Date(Date.parse(`${from}T00:30:00Z`) + (day * 24 + hour - 1) * 3_600_000));
      const states = statesAt(hour, random() < 0.2);
      const count = Math.round((viewsPerDay * weight) / share);
      for (let view = 0; view < count; view += 1) {
        const [page, section] = places();
        const device: VisitEvent['device'] = random() < 0.69 ? 'phone' : 'larger';
        visits.record({ page, section, device, referrer: source() });
        visits.recordShown(states);
        if (random() < 0.01)
          visits.recordUnmet({ section: 'adults', tried: random() < 0.8 ? 'call' : 'chat', ...states });
        if (random() < 0.003) visits.recordMessage({ section: random() < 0.97 ? 'adults' : 'teens' });
      }
    }
    await visits.flush();
  }
}
