import { expect, it } from 'vitest';
import { passage } from '../testing/pages';
import { englishIn } from '../testing/slip';
import { markdownFaults } from './markdown';

const found = (text: string) => markdownFaults([passage(text)]);

it.each([
  ['##Wat nu?', 'zet een spatie achter #'],
  ['# Wat nu?', 'begin een tussentitel met ##'],
  ['-Bel ons', 'zet een spatie achter het streepje'],
  ['• Bel ons', 'een gewoon streepje en een spatie'],
  ['![Een huis](/huis.png)', 'een tekst heeft geen foto'],
  ['Lees [dit] (/jongeren).', 'haal de spatie weg'],
  ['Lees [dit](/jongeren.', 'ontbreekt )'],
  ['Lees [](/jongeren).', 'schrijf de woorden van de link'],
  ['Lees [dit](jongeren/contact).', 'een link begint met /'],
  ['Lees [dit](www.awel.be).', 'een link begint met /'],
  ['Bel {{bel awel}}.', 'twee accolades en geen spaties'],
  ['Bel {{Bel:awel}}.', 'dit vult de site niet in'],
  ['Bel {bel:awel}.', 'dit vult de site niet in'],
  ['Bel {{bel:awel}.', 'dit vult de site niet in'],
  ['Dat is **belangrijk.', 'vet begint met **'],
])('refuses "%s" and says how to write it', (text, says) => {
  const faults = found(text);
  expect(faults).toMatchObject([{ line: 12, field: 'text', words: expect.stringContaining(says) }]);
  expect(faults.flatMap(({ words }) => englishIn(words))).toEqual([]);
});

it.each([
  '## Wat nu?',
  '- Bel {{bel:awel}} of [schrijf](/jongeren/contact).',
  'Kijk op {{site:awel}} ({{uren:1712:phone}}).',
  '**Een ziekenhuis.** Ga naar spoed.',
  '- **Het CAW:** {{bel:caw}}. Of **jij** zelf.',
  '### Samsung {{toestel:samsung}}',
  'Naar [een plek](#plek) of [elders](https://awel.be).',
  '---',
])('lets "%s" stand', (text) => {
  expect(found(text)).toEqual([]);
});
