/** Leaving: by the exit and by Shift; and what Back shows then. */
import { expect } from 'vitest';
import { MESSAGE, openForm } from '../form';
import { EXIT, type Visit } from '../visit';
import type { Journey } from './journey';

async function isAway(visit: Visit) {
  await visit.until('the neutral page', ({ address, heading }) => address === visit.away && heading === 'Brood');
}

/** Neither Back nor Forward returns. */
async function cannotReturn(visit: Visit) {
  await visit.back();
  await visit.until('the site one was on before', ({ address }) => address === visit.before);
  await visit.forward();
  await isAway(visit);
}

export const leaving: Journey[] = [
  {
    name: 'the exit from a half-written form: nothing comes back',
    script: 'on',
    async walk(visit) {
      await openForm(visit, '/kinderen');
      await visit.type(MESSAGE, 'Er komt iemand binnen');
      await visit.press(EXIT);
      await isAway(visit);
      await cannotReturn(visit);
    },
  },
  {
    name: 'Shift three times, two pages deep: nothing comes back',
    script: 'on',
    async walk(visit) {
      await visit.arrive('/jongeren');
      await visit.follow('/jongeren/over-je-grens');
      for (let time = 0; time < 3; time += 1) await visit.pressKey('Shift');
      await isAway(visit);
      await cannotReturn(visit);
    },
  },
  {
    name: 'the exit without script: Back shows an empty form',
    script: 'off',
    async walk(visit) {
      await openForm(visit, '/kinderen');
      const { fields } = await visit.until('an empty form', (screen) => screen.fields.message === undefined);
      await visit.type(MESSAGE, 'Er komt iemand binnen');
      await visit.press(EXIT);
      await isAway(visit);
      await visit.back();
      const screen = await visit.until('a page of ours', ({ page }) => page !== '');
      if (visit.keepsForbidden) return;
      if (screen.page.endsWith('/contact')) expect(screen.fields).toEqual(fields);
      expect(JSON.stringify(screen)).not.toContain('iemand binnen');
    },
  },
];
