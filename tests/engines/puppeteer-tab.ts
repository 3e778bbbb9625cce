/** Chromium and Firefox, through whichever puppeteer is of their time: what three of them, seven years apart, have in common. */
import type { OpenBrowser, Plain, Tab } from './tab';

interface Page {
  goto(address: string): Promise<unknown>;
  evaluate<Answer>(question: string): Promise<Answer>;
  setJavaScriptEnabled?(enabled: boolean): Promise<void>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  on(event: 'pageerror', hear: (error: unknown) => void): unknown;
  mouse: { click(x: number, y: number): Promise<void> };
  keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
  close(): Promise<void>;
}

interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface Puppeteer {
  launch(options: Record<string, unknown>): Promise<Browser>;
}

const PHONE = { width: 400, height: 740 };

/** @param script whether pages may run theirs; undefined where the browser was started with that decided */
export function browserOf(browser: Browser, script?: boolean): OpenBrowser {
  return {
    async newTab() {
      const page = await browser.newPage();
      await page.setViewport(PHONE);
      if (script !== undefined) await page.setJavaScriptEnabled?.(script);
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  const mishaps: string[] = [];
  page.on('pageerror', (error) => mishaps.push(error instanceof Error ? error.message : String(error)));
  return {
    mishaps,
    open: async (address) => void (await page.goto(address)),
    ask: (question, ...given) => page.evaluate(callOf(question, given)),
    pressAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    pressKey: (key) => page.keyboard.press(key),
    close: () => page.close(),
  };
}

/** The text of a question with what it is given. */
function callOf(question: (...given: never[]) => unknown, given: Plain[]): string {
  return `(${question})(...${JSON.stringify(given)})`;
}
