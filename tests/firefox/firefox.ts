/** A Firefox with a fresh profile, and the contact form in it as a visitor fills it in. */
import type { Page } from 'puppeteer-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { firefoxPath } from '../../scripts/firefox.js';
import { fontsFile } from '../../scripts/fonts.js';
import { PATIENCE } from '../support/patience';

interface FirefoxOptions {
  script: boolean;
  profile?: string;
  acceptInsecureCerts?: boolean;
  inPrivate?: boolean;
}

export function startFirefox(options: FirefoxOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath() ?? 'firefox',
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontsFile() },
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    ...(options.profile && { userDataDir: options.profile }),
    extraPrefsFirefox: {
      'javascript.enabled': options.script,
      // Every window is a private one.
      ...(options.inPrivate && { 'browser.privatebrowsing.autostart': true }),
      // Nothing but this machine is asked, and nothing is asked by the browser itself.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
      'network.proxy.allow_hijacking_localhost': false,
    },
  });
}

/** Asks again until the answer fits; a page that is on its way counts as no answer. @throws the last answer when it never fits */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  fits: (answer: Answer) => boolean,
): Promise<Answer> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const answer = await ask().catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && fits(answer)) return answer;
    if (performance.now() > until) throw new Error(`never as expected, at last: ${JSON.stringify(answer)} ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Moves the focus and presses keys: without script Firefox lets nothing else be asked of a page. */
export async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (element) => (element as HTMLElement).focus());
  await page.keyboard.type(text);
}

export async function press(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

/** The page itself is asked: what puppeteer knows of the address is old when a page comes out of memory. */
export function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}

/** What stands in the form now: every field that is not hidden, the chosen ones by their value. */
export function formNow(page: Page): Promise<string[]> {
  return page.$eval('form', (form) =>
    [...(form as HTMLFormElement).elements].flatMap((element) => {
      const field = element as HTMLInputElement;
      if (field.type === 'hidden' || field.type === 'submit' || field.localName === 'fieldset') return [];
      if (field.type === 'radio' || field.type === 'checkbox') return field.checked ? [field.value] : [];
      return field.value === '' ? [] : [field.value];
    }),
  );
}
