import type { Page } from '@playwright/test';
import { createGate } from '../support/gate';
import type { Watch } from './fixtures';

/** A page that stands in for another site's. Without an icon of its own the browser would ask that site for one. */
export const standIn = (title: string) => ({
  contentType: 'text/html',
  body: `<title>${title}</title><link rel="icon" href="data:,"><h1>${title}</h1>`,
});

/** Stands in for the neutral pages, so that nothing leaves this machine. Answers when the gate is open. */
export async function neutralPages(page: Page, watch: Watch) {
  const gate = createGate();
  const referrers: (string | undefined)[] = [];
  watch.allow(/^https:\/\/[a-z]+\.wikipedia\.org\//);
  await page.route('https://*.wikipedia.org/**', async (route) => {
    referrers.push((await route.request().headerValue('referer')) ?? undefined);
    await gate.passed;
    await route.fulfill(standIn('Brood'));
  });
  return { gate, referrers };
}
