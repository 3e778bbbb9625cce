import { expect, it } from 'vitest';
import { isMailAddress } from './mail-address';

it.each([
  'an@voorbeeld.be',
  "o'neil+1712@post.voorbeeld.co.uk",
  '!#$%&*/=?^`{|}~@voorbeeld.be',
  'a_b-c@voor-beeld.be',
  'an@xn--bcher-kva.be',
  'an@bücher.be',
  'й@почта.рф',
  'an@हिन्दी.भारत',
  `${'x'.repeat(64)}@voorbeeld.be`,
])('mail can be sent to %s', (address) => {
  expect(isMailAddress(address)).toBe(true);
});

it.each([
  'an',
  'an@',
  '@voorbeeld.be',
  'an@voorbeeld',
  'an@voorbeeld.b',
  'an@voorbeeld.1',
  'an@192.0.2.1',
  'an@[192.0.2.1]',
  'a@b..be',
  'a@.be',
  'a@b.be.',
  'a@-b.be',
  'a@b-.be',
  'a@b_c.be',
  '.a@b.be',
  'a.@b.be',
  'a..b@c.be',
  'a b@c.be',
  'a,b@c.be',
  'a@b.be, c@d.be',
  'a@b@c.be',
  'a＠b.be',
  'a＠b@c.be',
  'a@b。be',
  'Jan <a@b.be>',
  'mailto:a@b.be',
  '"a b"@c.be',
  'a\u0007@b.be',
  `${'x'.repeat(65)}@b.be`,
  `${'é'.repeat(33)}@b.be`,
  `a@${'x'.repeat(64)}.be`,
])('no mail can be sent to %s', (address) => {
  expect(isMailAddress(address)).toBe(false);
});

it('is quick with an address made to be slow', () => {
  const hostile = [`${'a.'.repeat(2000)}@b.be`, `a@${'a-'.repeat(2000)}`, `a@${'a.'.repeat(2000)}`, '@'.repeat(4000)];
  expect(hostile.map(isMailAddress)).toEqual([false, false, false, false]);
});
