/** Asking the site: search, help finder, "I did not get through", an order. */
import { expect } from 'vitest';
import type { Journey } from './journey';

const ORDER = {
  organisation: 'Bibliotheek Oost',
  name: 'Het onthaal',
  street: 'Kerkstraat 1',
  postcode: '9000',
  town: 'Gent',
};

export const asking: Journey[] = [
  {
    name: 'search, and go to what was found',
    script: 'either',
    async walk(visit) {
      await visit.arrive('/kinderen');
      await visit.press('a.to-search');
      await visit.until('the search is seen', ({ heading }) => heading === 'Zoeken');
      await visit.type('#query', 'ik word gepesd');
      await visit.pressKey('Enter');
      await visit.has('.results');
      await visit.press('.results a[href="/kinderen/pesten"]');
      const { address } = await visit.shows('/kinderen/pesten');
      expect(address).not.toMatch(/gepesd/);
    },
  },
  {
    name: 'ask the help finder for lines that fit',
    script: 'either',
    async walk(visit) {
      const { address } = await visit.arrive('/hulplijnen');
      await visit.choose('select[name="leeftijd"]', 'kind');
      await visit.choose('select[name="kanaal"]', 'telefoon');
      await visit.press('main form button[type="submit"]');
      const screen = await visit.until('the lines that fit', ({ words }) => /\d+ lijnen passen/.test(words));
      expect(screen.address.replace('#gevonden', '')).toBe(address);
      await visit.has('.helpline a[href="/hulplijnen/awel"]');
      expect(
        await visit.tab.ask(() => document.querySelectorAll('.helpline a[href="/hulplijnen/tele-onthaal"]').length),
      ).toBe(0);
      expect(screen.fields).toMatchObject({ leeftijd: ['kind'], kanaal: ['telefoon'] });
    },
  },
  {
    name: 'say what was tried and did not get through',
    script: 'either',
    async walk(visit) {
      const { address } = await visit.arrive('/jongeren/bezet');
      await visit.press('button[value="call"]');
      await visit.has('button[value="call"][aria-pressed="true"]');
      expect(await visit.until('the same address', (screen) => screen.heading !== '')).toMatchObject({ address });
    },
  },
  {
    name: 'order something to print, after a mistake',
    script: 'either',
    async walk(visit) {
      await visit.arrive('/campagnemateriaal/bestellen');
      await visit.type('[name="volwassenen-affiche"]', '5');
      await visit.press('main form button.primary');
      await visit.until('what is missing', ({ alert }) => alert !== '');
      for (const [name, value] of Object.entries(ORDER)) await visit.type(`[name="${name}"]`, value);
      await visit.press('main form button.primary');
      const { confirmation } = await visit.until('the confirmation', (screen) => screen.confirmation !== '');
      const { parsed } = await visit.town.mailbox.mailWith(confirmation);
      expect(parsed.text).toContain('5 x volwassenen, affiche');
    },
  },
];
