import { expect, it } from 'vitest';
import { passage } from '../testing/pages';
import { numberFaults } from './numbers';

const KNOWN = {
  helplines: new Map([
    ['1712', '1712'],
    ['102', 'awel'],
    ['116000', 'child-focus'],
    ['080030030', 'vk'],
  ]),
  others: new Set(['1207']),
};
const found = (text: string, field?: string) => numberFaults([passage(text, field)], KNOWN);

it.each([
  ['Bel 102.', '102', '{{bel:awel}}'],
  ['Awel luistert op 102, ook voor jou.', '102', '{{bel:awel}}'],
  ['Child Focus is 116 000.', '116 000', '{{bel:child-focus}}'],
  ['Child Focus is 116000.', '116000', '{{bel:child-focus}}'],
  ['Gratis: 0800 30 030', '0800 30 030', '{{bel:vk}}'],
  ['Bel 02/616.26.26 voor meer.', '02/616.26.26', 'staat niet in content/helplines'],
  ['Mijn nummer is +32 470 12 34 56.', '+32 470 12 34 56', 'staat niet in content/helplines'],
  ['Je kan bellen naar 1999.', '1999', 'staat niet in content/helplines'],
])('refuses the number in "%s" and says what to write', (text, refused, advice) => {
  expect(found(text)).toEqual([
    { file: passage('').file, line: 12, field: 'text', refused, words: expect.stringContaining(advice) },
  ]);
});

it.each([
  '1712 luistert.',
  'Bel 1712.',
  'Bel {{bel:awel}}.',
  'Lees [meer](/hulplijnen/102).',
  'In 2020 waren er 8.059 contacten, in 1999 geen.',
  'Dat kostte 102.000 euro, of 3,102 miljoen.',
  'De app 112 BE.',
  'Wie 1207 belde, zocht een ander nummer.',
  'Tot 5.000 tekens, norm EN 301 549.',
])('lets "%s" stand', (text) => {
  expect(found(text)).toEqual([]);
});

it('advises no braces where nothing is filled in', () => {
  expect(found('Bel Awel: 102', 'description')[0]?.words).toContain('laat het nummer weg');
});
