import { defineConfig } from '@playwright/test';
import { headlessChromium, systemChromium } from './scripts/browser.js';
import { fontsFile } from './scripts/fonts.js';

/** What a profile on the disk holds, and which icon a tab shows, is asked of the whole browser. */
const WHOLE_BROWSER = /trail-profile\.spec|icons\.spec/;

/** @param executablePath undefined: Playwright looks for its own */
function launchedFrom(executablePath: string | undefined) {
  return {
    ...(executablePath ? { executablePath } : {}),
    env: { ...process.env, FONTCONFIG_FILE: fontsFile() },
    // As in a visitor's browser: pages may stay in memory for the Back button, unless the site prevents it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      // Whatever a page asks for, nothing leaves this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  };
}

export default defineConfig({
  testDir: 'tests/e2e',
  // A folder of its own: Playwright empties it when it begins, and other steps keep their things beside it.
  outputDir: 'test-results/browser',
  // What screen readers are given, to be read in a review.
  snapshotPathTemplate: 'tests/e2e/access-tree/{arg}{ext}',
  fullyParallel: true,
  workers: 3,
  forbidOnly: true,
  retries: 1,
  failOnFlakyTests: true,
  // These end what hangs: a test that is slow, on a busy machine, is no test that fails.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 360, height: 560 },
    // What cannot be tapped is not waited for until the test ends.
    actionTimeout: 60_000,
    launchOptions: launchedFrom(headlessChromium()),
    // A test that fails is run once more for what is seen then; it fails the run all the same.
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'script', testIgnore: WHOLE_BROWSER, use: { javaScriptEnabled: true } },
    { name: 'whole-browser', testMatch: WHOLE_BROWSER, use: { launchOptions: launchedFrom(systemChromium()) } },
    {
      name: 'no-script',
      testMatch:
        /journeys|form-errors|form-ways|form-sending|form-callback|form-typing|exit-link|answer(-desk)?\.spec|search\.spec|finder\.spec|chosen\.spec/,
      use: { javaScriptEnabled: false },
    },
  ],
});
