import { expect, it } from 'vitest';
import { passage } from '../testing/pages';
import { hourFaults } from './hours';

it.each([
  ['We zijn open van 9 tot 17 uur.', 'van 9 tot 17'],
  ['Bel vanaf 9u.', '9u'],
  ['Open tot 18.30 uur', '18.30 uur'],
  ['Altijd, 24/7.', '24/7'],
  ['Wij luisteren 24 uur op 24.', '24 uur'],
])('refuses the hour in "%s"', (text, time) => {
  const faults = hourFaults([passage(text)]);
  expect(faults.map(({ refused }) => refused).join(' ')).toContain(time);
  expect(faults[0]).toMatchObject({ line: 12, field: 'text' });
});

it.each([
  'Ga binnen 72 uur naar een Zorgcentrum.',
  'Liefst binnen 24 uur, of binnen de eerste 12 uur.',
  'Een gesprek duurt twee uur lang.',
  'Ben je tussen 13 en 18?',
  'De lijn is open {{uren:1712:phone}}.',
])('lets "%s" stand', (text) => {
  expect(hourFaults([passage(text)])).toEqual([]);
});
