/** Trouble on the way: the text stays, something is said, and the same form goes when the trouble is over. */
import { expect } from 'vitest';
import { chooseWay, isDelivered, MESSAGE, openForm, SEND } from '../form';
import { FILTERED, type Line, type Weather } from '../line';
import type { Screen } from '../screen';
import type { Town } from '../town';
import type { Journey } from './journey';

/** What is wrong between visitor and site. */
const TROUBLES: Record<string, (town: Town) => Promise<void> | void> = {
  'the network breaks off': ({ line }) => turn(line, 'cut'),
  'a filter answers in our place': ({ line }) => turn(line, 200),
  'a filter refuses': ({ line }) => turn(line, 403),
  'our server fails': (town) => town.breakServer(),
};

function turn(line: Line, weather: Weather) {
  line.weather = weather;
}

function keepsText(trouble: string, script: Journey['script']): Journey {
  return {
    name: `${trouble}: the text stays, and goes afterwards`,
    script,
    async walk(visit) {
      const message = `Dit blijft staan: ${trouble}, ${visit.script}`;
      await openForm(visit, '/volwassenen');
      await visit.type(MESSAGE, message);
      await chooseWay(visit, '/volwassenen', 'none');
      await TROUBLES[trouble]?.(visit.town);
      try {
        await visit.press(SEND);
        const screen = await visit.until('what went wrong', ({ offline, alert }) => offline + alert !== '');
        expectKept(screen, message);
      } finally {
        turn(visit.town.line, 'clear');
        visit.town.mendServer();
      }
      await visit.press(SEND);
      await isDelivered(visit, message, 'none');
    },
  };
}

function expectKept({ fields, confirmation, heading }: Screen, message: string) {
  expect(fields).toMatchObject({ message: [message], replyBy: ['none'] });
  expect(confirmation).toBe('');
  expect(heading).not.toContain(FILTERED);
}

/** A form that has no script of its own: the small script alone keeps what stands in it. */
const plainForms: Journey = {
  name: 'a search and an order that cannot leave keep what was typed',
  script: 'on',
  async walk(visit) {
    const { line } = visit.town;
    try {
      await visit.arrive('/zoeken');
      await visit.type('#query', 'geslagen');
      turn(line, 'cut');
      await visit.pressKey('Enter');
      const search = await visit.until('what went wrong', ({ offline }) => offline !== '');
      expect(search.fields).toMatchObject({ query: ['geslagen'] });
      turn(line, 'clear');
      await visit.arrive('/campagnemateriaal/bestellen');
      await visit.type('[name="organisation"]', 'Bibliotheek West');
      turn(line, 200);
      await visit.press(SEND);
      const order = await visit.until('what went wrong', ({ offline }) => offline !== '');
      expect(order.fields).toMatchObject({ organisation: ['Bibliotheek West'] });
      expect(order.heading).not.toContain(FILTERED);
    } finally {
      turn(line, 'clear');
    }
  },
};

export const trouble: Journey[] = [
  ...Object.keys(TROUBLES).map((name) => keepsText(name, 'on')),
  // A browser without script shows what it is sent; only our own server can give the text back then.
  keepsText('our server fails', 'off'),
  plainForms,
];
