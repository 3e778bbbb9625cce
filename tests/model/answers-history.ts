/** Random histories of boxes of answers: what visitors and teams do, at once in several boxes, while days pass and processes crash. */
import fc from 'fast-check';

export const BOXES = 3;
/** Processes on one database. */
export const PROCESSES = 2;

export interface Step {
  do:
    | 'open'
    /** By the same words, for another message. */
    | 'open for another'
    | 'answer'
    | 'answer as before'
    | 'read'
    | 'write'
    | 'write as before'
    | 'wipe'
    | 'close'
    | 'look';
  /** Which process does it. */
  by: number;
  /** So many at the same moment. */
  copies: number;
}

export interface Round {
  /** Of each box, one after another; the boxes at the same time. */
  steps: Step[][];
  /** This process ends so many milliseconds after the round began, whatever it is doing. */
  crash: { process: number; after: number } | null;
  /** That pass afterwards. */
  days: number;
  /** Whether somebody looks then for what is over. */
  kept: boolean;
}

export type History = Round[];

const by = fc.nat(PROCESSES - 1);
const kinds: { weight: number; name: Step['do'] }[] = [
  { weight: 4, name: 'open' },
  { weight: 1, name: 'open for another' },
  { weight: 8, name: 'answer' },
  { weight: 2, name: 'answer as before' },
  { weight: 4, name: 'read' },
  { weight: 3, name: 'write' },
  { weight: 1, name: 'write as before' },
  { weight: 1, name: 'wipe' },
  { weight: 1, name: 'close' },
  { weight: 2, name: 'look' },
];

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(...kinds.map(({ weight, name }) => ({ weight, arbitrary: fc.constant(name) }))),
  by,
  copies: fc.constantFrom(1, 1, 1, 2),
});

const crash = fc.record({ process: by, after: fc.constantFrom(0, 1, 5, 20, 60, 120, 180, 240) });

const round: fc.Arbitrary<Round> = fc.record({
  steps: fc.array(fc.array(step, { maxLength: 4, size: 'max' }), { minLength: BOXES, maxLength: BOXES }),
  crash: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: crash }),
  days: fc.constantFrom(0, 0, 0, 0, 1, 3, 29, 30, 31),
  kept: fc.boolean(),
});

export const histories: fc.Arbitrary<History> = fc.array(round, { minLength: 2, maxLength: 8, size: 'max' });
