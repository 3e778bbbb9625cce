/** The two files that stand beside the proxy, held to content/ and to the site's own headers. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { outageHeaders, outagePage } from './outage-page.server';

/** When content/ changed: npx vitest run --project unit app/server/http/outage-page -u */
it('is the file that is put beside the proxy', async () => {
  await expect(outagePage()).toMatchFileSnapshot('../../../docs/outage.html');
});

it('names the numbers for danger and for a talk, and needs nothing but itself', () => {
  const page = outagePage();
  for (const number of ['1712', '101', '112', '106', '102']) expect(page).toContain(`href="tel:${number}"`);
  expect(page).not.toMatch(/<script|src=|url\(|@import|<form|data-build|data-trail/);
  const elsewhere = [...page.matchAll(/href="(?!tel:|data:)([^"]*)"/g)].map(([, address]) => address);
  expect(elsewhere).toEqual([expect.stringMatching(/^https:\/\/nl\.wikipedia\.org\//)]);
});

it('carries at the proxy every header that a page of the site carries', async () => {
  const shipped = await readFile('docs/nginx.example.conf', 'utf8');
  const [, block = ''] = /location = \/outage\.html \{([^}]*\{ \}[^}]*)\}/.exec(shipped) ?? [];
  const given = [...block.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]);
  expect(given).toEqual(Object.entries(outageHeaders(new URL('https://www.1712.be'))));
});
