/** Writing: the form of each section with each way to be answered, a mistake, and nothing left of it afterwards. */
import { expect } from 'vitest';
import { chooseWay, isDelivered, MESSAGE, openForm, SECTIONS, SEND, type Section, WAYS, type Way } from '../form';
import type { Journey } from './journey';

function write(section: Section, way: Way, script: Journey['script']): Journey {
  return {
    name: `write from ${section}, answer: ${way}`,
    script,
    async walk(visit) {
      const message = `Ik wil iets vertellen. ${section}, ${way}, ${visit.script}`;
      await openForm(visit, section);
      await visit.type(MESSAGE, message);
      await chooseWay(visit, section, way);
      await visit.press(SEND);
      await isDelivered(visit, message, way);
    },
  };
}

const correct: Journey = {
  name: 'send too early, read what is missing, and send again',
  script: 'either',
  async walk(visit) {
    const message = `Eerst iets vergeten, ${visit.script}`;
    await openForm(visit, '/jongeren');
    await visit.type(MESSAGE, message);
    await visit.press(SEND);
    const { fields, focus } = await visit.until('what is missing', ({ alert }) => alert !== '');
    expect(fields.message).toEqual([message]);
    if (visit.script) expect(focus).toBe('div');
    await chooseWay(visit, '/jongeren', 'none');
    await visit.press(SEND);
    await isDelivered(visit, message, 'none');
  },
};

const nothingLeft: Journey = {
  name: 'Back after sending shows an empty form',
  script: 'either',
  async walk(visit) {
    const message = `Dit mag niemand lezen, ${visit.script}`;
    await openForm(visit, '/volwassenen');
    const { fields } = await visit.until('an empty form', (screen) => screen.fields.message === undefined);
    await visit.type(MESSAGE, message);
    await chooseWay(visit, '/volwassenen', 'phone');
    await visit.press(SEND);
    await isDelivered(visit, message, 'phone');
    await visit.back();
    const screen = await visit.until('the form again', ({ confirmation, page }) => confirmation === '' && page !== '');
    if (screen.page.endsWith('/contact')) expect(screen.fields).toEqual(fields);
    expect(JSON.stringify(screen)).not.toMatch(/niemand lezen|0470/);
  },
};

/** Without script the form is one and the same in all engines; each way is walked once. All of them: tests/e2e/form-ways.spec.ts. */
const PLAIN: [Section, Way][] = [
  ['/kinderen', 'phone'],
  ['/jongeren', 'none'],
  ['/volwassenen', 'email'],
  ['/jongeren', 'here'],
];

/** Every way to be answered, from every section. */
export const everyForm: Journey[] = [
  ...SECTIONS.flatMap((section) => WAYS.map((way) => write(section, way, 'on'))),
  ...PLAIN.map(([section, way]) => write(section, way, 'off')),
];

export const writing: Journey[] = [correct, nothingLeft];
