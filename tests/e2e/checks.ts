/** What is checked on every page, each as one question with a list of faults as its answer. */
import type { Page } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const PHONE = { width: 360, height: 560 };

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** Fields of one name on purpose: the words that are typed back, one after the other. */
const MEANT = /^form-dup-name: Duplicate form control name "wordBack"/;

/** Faults in the HTML as it was sent, by the rules of .htmlvalidate.json. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html, 'page.html');
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  return faults.filter((fault) => !MEANT.test(fault));
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
