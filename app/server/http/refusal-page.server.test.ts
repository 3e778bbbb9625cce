import { expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { inOtherLanguages } from './other-languages.server';
import { outagePage } from './outage-page.server';
import { refusalPage } from './refusal-page.server';

it('offers more than a phone number: a way to write and the page of who is open, with addresses that exist', () => {
  const page = refusalPage('Dit is te groot om te versturen.');
  const inside = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, address = '']) => address);
  expect(inside.length).toBeGreaterThanOrEqual(2);
  for (const address of inside) expect(addresses.has(address), address).toBe(true);
  expect(page.match(/href="tel:/g)?.length).toBeGreaterThanOrEqual(5);
  expect(page).toContain('data-exit');
});

it.each([
  ['fr', 'Danger ?', 'en néerlandais'],
  ['de', 'Gefahr', 'auf Niederländisch'],
  ['en', 'Danger', 'in Dutch'],
])('says in one line of %s whom to call, here and when the site is down', (language, danger, inDutch) => {
  const [line = ''] = new RegExp(`<p lang="${language}">.*?</p>`).exec(inOtherLanguages()) ?? [];
  expect(line).toMatch(new RegExp(`${danger}.*${inDutch}`));
  expect([...line.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number).sort()).toEqual(['101', '112', '1712']);
  for (const page of [refusalPage('Deze vraag is niet te lezen.'), outagePage()]) expect(page).toContain(line);
});
