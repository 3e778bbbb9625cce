import { expect, it } from 'vitest';
import { sampleFaults } from './samples';

const found = (source: string, file = 'content/helplines/nieuw.yaml') => sampleFaults([{ file, source }]);

it.each([
  ['a: 1\nurl: https://www.nieuwe-lijn.example\n', 'www.nieuwe-lijn.example'],
  ['a: 1\nemail: naam@lijn.example\n', 'naam@lijn.example'],
  ['a: 1\nnumber: "0800 00 000"\n', '0800 00 000'],
  ['a: 1\nnumber: "080000000"\n', '080000000'],
])('names the sample with its line: %j', (source, sample) => {
  expect(found(source)).toMatchObject([{ line: 2, words: expect.stringContaining(`${sample} is een voorbeeld`) }]);
});

it('lets remarks stand, real numbers, and the mailboxes that are looked at when the site starts', () => {
  expect(found('# ends in .example\nnumber: "0800 30 030"\nurl: https://example.org/x.examples\n')).toEqual([]);
  expect(found('mailbox: limburg@1712.example', 'content/teams.yaml')).toEqual([]);
});
