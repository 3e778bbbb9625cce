import { expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { refusalPage } from './refusal-page.server';

it('offers more than a phone number: a way to write and the page of who is open, with addresses that exist', () => {
  const page = refusalPage('Dit is te groot om te versturen.');
  const inside = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, address = '']) => address);
  expect(inside.length).toBeGreaterThanOrEqual(2);
  for (const address of inside) expect(addresses.has(address), address).toBe(true);
  expect(page.match(/href="tel:/g)?.length).toBeGreaterThanOrEqual(5);
  expect(page).toContain('data-exit');
});
