import { expect, it } from 'vitest';
import { telephoneFaults } from './telephone';

const found = (number: string) => telephoneFaults([{ id: 'caw', channels: [{}, { number }] }], () => 14);

it.each([
  '1712',
  '102',
  '112',
  '116 000',
  '1813',
  '1722',
  '0800 13 500',
  '02 511 91 19',
  '0470 12 34 56',
  '09 330 51 63',
])('lets %s stand', (number) => {
  expect(found(number)).toEqual([]);
});

it.each([
  ['0800 13 50', 'heeft 8 cijfers en bestaat zo niet'],
  ['0800 13 5000', 'heeft 10 cijfers en bestaat zo niet'],
  ['02 511 91 1', 'een cijfer te weinig'],
  ['120', 'geen kort nummer'],
  ['171', 'geen kort nummer'],
  ['10', 'geen kort nummer'],
  ['1172', 'geen kort nummer'],
  ['116 00', 'geen kort nummer'],
])('refuses %s: nobody would be reached', (number, says) => {
  expect(found(number)).toMatchObject([
    {
      file: 'content/helplines/caw.yaml',
      line: 14,
      field: 'channels[1].number',
      words: expect.stringContaining(says),
    },
  ]);
});
