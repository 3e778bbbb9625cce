/** What every browser test begins with: the real site, a real mailbox, and somebody who watches the browser. */
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type Mailbox, startMailbox } from '../support/mailbox';
import { type Site, startSite } from '../support/site';

export { expect };

/** Notes whatever a page must not do: say anything in the console, throw, or ask another host. */
export class Watch {
  readonly mishaps: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(private readonly origin: string) {}

  /** From now on this is what the test is about, not a mishap. Matches console lines ("error: ...") and addresses. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns);
  }

  follow(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.#note(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#note(`page error: ${error.error().message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.origin !== this.origin) this.#note(request.url());
    });
  }

  #note(mishap: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(mishap))) this.mishaps.push(mishap);
  }
}

interface TestFixtures {
  watch: Watch;
}
interface WorkerFixtures {
  mailbox: Mailbox;
  site: Site;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  mailbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs here
    async ({}, use) => {
      const mailbox = await startMailbox();
      await use(mailbox);
      await mailbox.stop();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ mailbox }, use) => {
      // These tests write faster than people and all to one site: how many make a flood is tried elsewhere.
      const environment = { FLOOD_MARKED: '100000', FLOOD_MESSAGES: '100000' };
      const site = await startSite({ smtpUrl: mailbox.url, environment });
      await use(site);
      expect(await site.remove(), 'exit code after SIGTERM').toBe(0);
      expect(site.output, 'what the site logged').not.toMatch(/"level":"(warn|error)"/);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  watch: async ({ site }, use, testInfo) => {
    const watch = new Watch(site.url);
    await use(watch);
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('log of the site', { body: site.output });
    expect(watch.mishaps, 'what the browser should not have said or asked').toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    watch.follow(context);
    await use(context);
  },
});
