/** Which errors mean that the driver gave no answer, and which that the site did something else than it should. */
import { expect, test } from 'vitest';
import { eventually } from './eventually';
import { isNoAnswer, NoAnswer, withinTime } from './no-answer';

test('a command that never ends is given up', async () => {
  const never = new Promise<void>(() => {});
  const error = await withinTime('press', never, 10).catch((reason: unknown) => reason);
  expect(isNoAnswer(error)).toBe(true);
  expect(String(error)).toContain('press');
});

test('what a command says in time is passed on', async () => {
  expect(await withinTime('ask', Promise.resolve('yes'), 1000)).toBe('yes');
  const error = await withinTime('ask', Promise.reject(new Error('no such element')), 1000).catch(
    (one: unknown) => one,
  );
  expect(isNoAnswer(error)).toBe(false);
});

test('a question without an answer is asked again', async () => {
  const answers = [() => Promise.reject(new NoAnswer('late')), () => Promise.resolve('yes')];
  const ask = () => (answers.shift() ?? (() => Promise.resolve('more')))();
  expect(await eventually('an answer', ask, (answer) => answer === 'yes')).toBe('yes');
});
