import { expect, it } from 'vitest';
import { describeError } from './describe-error.server';

const OWN = /\/app\/platform\/describe-error\.server\.test\.ts:\d+:\d+$/;

function thrownBy(fail: () => unknown): unknown {
  try {
    fail();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

it('names the kind and the place in our own code, also when something below it failed', () => {
  expect(describeError(new RangeError('x'))).toEqual({ kind: 'RangeError', place: expect.stringMatching(OWN) });
  const invalid = thrownBy(() => new URL('geen adres'));
  expect(describeError(invalid)).toEqual({ kind: 'TypeError', place: expect.stringMatching(OWN) });
});

it.each([
  'mijn geheim',
  'mijn geheim\n    at geheim (/geheim/verhaal.js:1:2)',
  'geheim\n    at file:///geheim.js:1:2\n',
  '',
])('says nothing of the message %j', (message) => {
  const { place } = describeError(new Error(message));
  expect(place).toMatch(OWN);
});

it('says nothing of what code put in the place of a name, a stack or an error', () => {
  const error = new Error('eerst\n    at file:///geheim.js:1:2');
  // Written out with its first words: V8 does that when it is first read.
  expect(error.stack).toContain('eerst');
  error.name = 'Dit schreef een geheim persoon';
  error.message = 'daarna';
  expect(describeError(error)).toEqual({ kind: 'Error', place: 'unknown' });
  expect(describeError('geheim')).toEqual({ kind: 'string', place: 'unknown' });
  expect(describeError(undefined)).toEqual({ kind: 'undefined', place: 'unknown' });
});
