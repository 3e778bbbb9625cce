import { expect, it } from 'vitest';
import { knownHosts } from '../known';
import { passage } from '../testing/pages';
import { hostFaults } from './hosts';

const AWEL = { id: 'awel', url: 'https://awel.be', channels: [{ url: 'https://chat.awel.example/nu' }] };
const found = (text: string) => hostFaults([passage(text)], knownHosts([AWEL], ['www.1712.be', 'vrt.be']));

it.each([
  ['Kijk op awel.be.', 'awel.be', '{{site:awel}}'],
  ['Kijk op https://www.awel.be/praten', 'www.awel.be', '{{site:awel}}'],
  ['Kijk op 1712.be.', '1712.be', 'hoort bij geen hulplijn'],
  ['Zie elders.com.', 'elders.com', 'hoort bij geen hulplijn'],
  ['Mail naar hulp@awel.be.', 'hulp@awel.be', 'geen mailadres'],
  ['[Elders](https://awel.be.elders.com/x)', 'awel.be.elders.com', 'geen hulplijn of partner'],
])('refuses the address in "%s"', (text, refused, advice) => {
  expect(found(text)).toMatchObject([{ line: 12, refused, words: expect.stringContaining(advice) }]);
});

it.each([
  'Naar {{site:awel}}.',
  '[Awel](https://www.awel.be/praten) luistert.',
  '[Chat](https://chat.awel.example/nu)',
  '[VRT](https://vrt.be)',
  '[Schrijf ons](/jongeren/contact), of bel.En dan?',
  'Schrijf zo: naam@voorbeeld.be',
])('lets "%s" stand', (text) => {
  expect(found(text)).toEqual([]);
});
