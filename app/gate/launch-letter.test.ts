import { expect, it } from 'vitest';
import { openPointSchema } from '~/content/open-point';
import { launchLetter } from './launch-letter';

const entry = (title: string, ...points: unknown[]) => ({
  ...{ file: `content/${title}.md`, line: 1, title, sources: [] },
  points: points.map((point) => openPointSchema.parse(point)),
});

it('asks once what several pages wait for, and leaves out what can wait', () => {
  const question = { point: 'Leest iemand op zondag?', mustKnow: 'yes' };
  const letter = launchLetter([entry('Schrijven', question, 'Hoe heet de chat?'), entry('Bezet', question)]);
  expect(letter).toContain('1. Leest iemand op zondag?\n   Voor: Schrijven; Bezet.');
  expect(letter).not.toContain('Hoe heet de chat?');
  expect(letter).not.toContain('aan anderen');
});

it('names who else knows the answer', () => {
  const letter = launchLetter([entry('Weg', { point: 'Is de eerste nacht gratis?', mustKnow: true, ask: 'het CAW' })]);
  expect(letter).toContain('Aan het CAW\n\n1. Is de eerste nacht gratis?\n   Voor: Weg.');
});

it('says so when nothing is left', () => {
  expect(launchLetter([entry('Weg', 'Een kleinigheid?')])).toMatch(/^Niets meer/);
});

it('takes no other word than yes', () => {
  expect(() => openPointSchema.parse({ point: 'Iets?', mustKnow: 'misschien' })).toThrow();
});
