/** Random histories of an outbox: what visitors and operators do, and everything that goes wrong. */
import fc from 'fast-check';
import { MINUTE, SECOND } from '~/platform/durations';
import { MAIL_TROUBLES, type MailTrouble } from './mail-world';
import { FALLBACK, mailboxOf, TEAMS } from './outbox-world';
import type { StoreTrouble } from './unreliable-store';

export type Step =
  | { do: 'submit'; form: number; variant: number; copies: number }
  /** The last form once more. */
  | { do: 'reload' }
  | { do: 'wait'; milliseconds: number }
  | { do: 'jump'; milliseconds: number }
  | { do: 'mail trouble'; trouble: MailTrouble }
  | { do: 'store trouble'; trouble: StoreTrouble }
  | { do: 'kill in'; moments: number }
  | { do: 'damage' | 'retry'; row: number }
  | { do: 'reader'; present: boolean }
  | { do: 'restart' | 'rotate the key' | 'lose the old keys' | 'put the keys back' | 'look' };

export interface History {
  seed: number;
  steps: Step[];
}

const DAY = 24 * 60 * MINUTE;
const JUMPS = [-DAY, -60 * MINUTE, -90 * SECOND, -SECOND, 20 * SECOND, 10 * MINUTE, DAY, 3 * DAY];
const MAILBOXES = [...TEAMS.map(mailboxOf), FALLBACK];

/** Mostly short: a quarter of an hour costs as much as the rest of a history. */
const time = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(10, 300, SECOND, 5 * SECOND, 16 * SECOND, 30 * SECOND, MINUTE) },
  { weight: 2, arbitrary: fc.constant(6 * MINUTE) },
  { weight: 1, arbitrary: fc.constant(16 * MINUTE) },
);

const mailTrouble: fc.Arbitrary<MailTrouble> = fc.record({
  kind: fc.constantFrom(...MAIL_TROUBLES),
  mails: fc.integer({ min: 1, max: 8 }),
  to: fc.constantFrom(null, null, null, ...MAILBOXES),
});

const storeTrouble: fc.Arbitrary<StoreTrouble> = fc.record({
  after: fc.constantFrom(0, 0, 0, 1, 2, 3, 5, 8, 13),
  calls: fc.constantFrom(1, 2, 5, 12, 60),
  when: fc.constantFrom('before', 'after'),
  only: fc.constantFrom(null, null, null, null, 'insert', 'claim', 'settle', 'postpone', 'release', 'setAside'),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      form: fc.integer({ min: 0, max: 5 }),
      variant: fc.constantFrom(0, 0, 1),
      copies: fc.constantFrom(1, 1, 2, 5),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'reload' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: time }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mail trouble' as const), trouble: mailTrouble }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('store trouble' as const), trouble: storeTrouble }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('kill in' as const), moments: fc.integer({ min: 0, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), milliseconds: fc.constantFrom(...JUMPS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('damage' as const, 'retry' as const),
      row: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'restart' as const,
        'rotate the key' as const,
        'lose the old keys' as const,
        'put the keys back' as const,
        'look' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reader' as const), present: fc.boolean() }) },
);

export const histories: fc.Arbitrary<History> = fc.record({
  seed: fc.nat(),
  steps: fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),
});
