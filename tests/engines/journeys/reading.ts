/** Reading: a page, its section, back and again. */
import { expect } from 'vitest';
import { HELD } from '../line';
import type { Screen } from '../screen';
import { BACK_PRESSED } from '../visit';
import type { Journey } from './journey';

const NEUTRAL = 'Informatie en contact';
const FIRST = '/kinderen/pesten';
const SECOND = '/kinderen/ruzie-thuis';

export const reading: Journey[] = [
  {
    name: 'move in a section: one address, one title; Back, and Back after a reload',
    script: 'on',
    async walk(visit) {
      const { address, words } = await visit.arrive('/kinderen');
      expect(words).toMatch(/Gevaar\?/);
      for (const path of [FIRST, SECOND]) {
        const screen = await visit.follow(path);
        expect(screen).toMatchObject({ address, title: NEUTRAL });
        await visit.back();
        expect(await visit.shows('/kinderen')).toMatchObject({ address });
      }
      await visit.follow(SECOND);
      await visit.reload();
      expect(await visit.shows(SECOND)).toMatchObject({ address, title: NEUTRAL });
      await visit.back();
      await visit.shows('/kinderen');
    },
  },
  {
    name: 'go to a page that has its own address, and back',
    script: 'on',
    async walk(visit) {
      const { address, born } = await visit.arrive('/volwassenen');
      await visit.press('footer a[href="/privacy"]');
      // Its address is there before the page is.
      await visit.until('another document', (screen) => screen.whole && screen.born !== born);
      await visit.loads('/privacy');
      await visit.back();
      await visit.until(
        'the section is seen',
        (screen) => screen.address === address && screen.page === '/volwassenen',
      );
    },
  },
  {
    name: 'Back while a page with its own address is on its way: that page never comes',
    script: 'on',
    async walk(visit) {
      const { line } = visit.town;
      const { address, born } = await visit.arrive('/volwassenen');
      await visit.backOnceAt('/privacy');
      try {
        line.weather = 'slow';
        await visit.press('footer a[href="/privacy"]');
        await visit.has(BACK_PRESSED);
      } finally {
        line.weather = 'clear';
      }
      // The page that was asked for first would have come by then; nor was the section loaded as another document.
      await new Promise((resolve) => setTimeout(resolve, HELD));
      const isBack = (screen: Screen) => screen.address === address && screen.page === '/volwassenen';
      expect(await visit.until('the section is seen', isBack)).toMatchObject({ born });
    },
  },
  {
    name: 'read, reload and go back without script',
    script: 'off',
    async walk(visit) {
      await visit.arrive('/kinderen');
      const { address } = await visit.follow(FIRST);
      expect(address).toBe(visit.town.url + FIRST);
      await visit.reload();
      await visit.shows(FIRST);
      await visit.back();
      await visit.shows('/kinderen');
    },
  },
];
