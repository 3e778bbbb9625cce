import { expect, it } from 'vitest';
import { MailTries } from './mail-tries';

it('counts answers by team from zero, and what never reached a mail server by itself', () => {
  const tries = new MailTries();
  expect(tries.counts.every(({ count }) => count === 0)).toBe(true);
  expect(tries.counts).toContainEqual({ team: 'materiaal', answer: 'refused', count: 0 });
  tries.note('limburg', { kind: 'delivered' });
  tries.note('limburg', { kind: 'refused', code: '550' });
  tries.note('limburg', { kind: 'refused', code: 'NO_MAILBOX' });
  tries.note('limburg', { kind: 'delayed', code: 'CANNOT_ENCRYPT' });
  tries.note('brussel', { kind: 'delayed', code: '451' });
  tries.note('brussel', { kind: 'unreachable', code: 'ECONNREFUSED' });
  expect(tries.counts.filter(({ count }) => count > 0)).toEqual([
    { team: 'limburg', answer: 'taken', count: 1 },
    { team: 'limburg', answer: 'refused', count: 1 },
    { team: 'limburg', answer: 'unsendable', count: 2 },
    { team: 'brussel', answer: 'later', count: 1 },
    { team: 'brussel', answer: 'unreachable', count: 1 },
  ]);
});
