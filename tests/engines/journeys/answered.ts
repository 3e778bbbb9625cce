/** An answer that is read on the site: five words, other ones, two typed back; read, written back to, wiped. */
import { expect } from 'vitest';
import { deskIn } from '../../support/team-desk';
import { MESSAGE, openForm, SEND, wordsOf } from '../form';
import type { Visit } from '../visit';
import type { Journey } from './journey';

const ANSWER = 'Dag, we lazen je bericht';
const WORDS = '#words';

/** Asks for other words, and gives them: the message stays. */
async function takeOthers(visit: Visit, message: string) {
  const { given } = await wordsOf(visit);
  await visit.press('[name="otherWords"]');
  await visit.has('.five-words[data-focus]');
  const other = await wordsOf(visit);
  expect(other.given).toHaveLength(5);
  expect(other.given).not.toEqual(given);
  const { fields } = await visit.until('the form again', ({ alive }) => alive);
  expect(fields).toMatchObject({ message: [message], replyBy: ['here'] });
  return other;
}

async function read(visit: Visit, words: string[], state: string): Promise<string> {
  await visit.type(WORDS, words.join(' '));
  await visit.pressKey('Enter');
  await visit.has(`main[data-box="${state}"]`);
  return (await visit.until('what the words open', ({ heading }) => heading !== '')).words;
}

export const answered: Journey[] = [
  {
    name: 'an answer is read',
    script: 'on',
    async walk(visit) {
      const message = 'Ik kom hier terug voor een antwoord';
      await openForm(visit, '/kinderen');
      await visit.type(MESSAGE, message);
      await visit.press('[name="replyBy"][value="here"]');
      const { given, asked } = await takeOthers(visit, message);
      for (const place of asked) await visit.type(`#word-${place}`, given[place - 1] ?? '');
      await visit.press(SEND);
      const { confirmation, address } = await visit.until('the confirmation', (screen) => screen.confirmation !== '');
      expect((await wordsOf(visit)).given).toEqual(given);
      const { key } = deskIn((await visit.town.mailbox.mailWith(confirmation)).parsed.text);

      await visit.press('main a[href="/kinderen/antwoord"]');
      await visit.until('where answers are read', ({ page }) => page === '/kinderen/antwoord');
      expect(await read(visit, given, 'waiting')).toContain('nog geen antwoord');
      await visit.town.answer(key, ANSWER);
      await visit.reload();
      await visit.until('the question again', ({ page, whole }) => page === '/kinderen/antwoord' && whole);
      expect(await read(visit, given, 'answered')).toContain(ANSWER);
      await visit.type(MESSAGE, 'Dank je, van hier');
      await visit.press('[value="write"]');
      await visit.until('that it is under way', ({ words }) => words.includes('Je bericht is bij ons'));
      await visit.town.mailbox.mailWith('Dank je, van hier');
      await visit.press('[value="wipe"]');
      const wiped = await visit.until('that it is gone', ({ words }) => words.includes('Alles is hier weg'));
      expect(wiped.address).toBe(address);
      expect(wiped.words).not.toContain(ANSWER);
      await visit.back();
      const before = await visit.until('a page before', ({ page, whole }) => page !== '' && whole);
      // One of the five may be a word of the page's own.
      for (const secret of [ANSWER, given.join(' ')])
        expect(before.words.replace(/[\s\d.]+/g, ' ')).not.toContain(secret);
      expect(JSON.stringify(before.fields)).not.toContain(given.join(' '));
    },
  },
];
