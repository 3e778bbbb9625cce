import type { Page } from '@playwright/test';
import { createGate } from '../support/gate';
import type { Watch } from './fixtures';

/** Stands in for the neutral pages, so that nothing leaves this machine. Answers when the gate is open. */
export async function neutralPages(page: Page, watch: Watch) {
  const gate = createGate();
  const referrers: (string | undefined)[] = [];
  watch.allow(/^https:\/\/nl\.wikipedia\.org\//);
  await page.route('https://nl.wikipedia.org/**', async (route) => {
    referrers.push((await route.request().headerValue('referer')) ?? undefined);
    await gate.passed;
    await route.fulfill({ contentType: 'text/html', body: '<title>Brood</title><h1>Brood</h1>' });
  });
  return { gate, referrers };
}
