/** What is checked on every page, each as one question with a list of faults as its answer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const PHONE = { width: 360, height: 560 };
const DESK = { width: 1280, height: 800 };

declare global {
  interface Window {
    axe: { run(context: Document, options: object): Promise<AxeResults> };
  }
}

/** Faults that axe sees on a phone and on a desk; by night only what the colours change. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of [PHONE, DESK]) {
      // Nothing is judged in the middle of a movement.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      const found = await runAxe(page, colorScheme === 'light' ? ALL_RULES : COLOUR_RULES);
      faults.push(...found.map((fault) => `${colorScheme} ${size.width}: ${fault}`));
    }
  }
  await page.setViewportSize(PHONE);
  return faults;
}

async function runAxe(page: Page, rules: string[]): Promise<string[]> {
  const options = { runOnly: rules, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** Faults in the HTML as it was sent, by the rules of .htmlvalidate.json. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html, 'page.html');
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

/** Pixels by which a page is wider than a screen of this width. */
export async function overflowAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ ...PHONE, width });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize(PHONE);
  return wider;
}

/** Every request of a page as the browser's network sees it, icons too: "GET /kinderen". */
export async function recordRequests(page: Page): Promise<string[]> {
  const requests: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ request }) => {
    const url = new URL(request.url);
    if (url.protocol !== 'data:') requests.push(`${request.method} ${url.pathname}${url.search}`);
  });
  await session.send('Network.enable');
  return requests;
}
