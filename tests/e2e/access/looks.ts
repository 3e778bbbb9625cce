/** How visitors may see a page: their colours, and how much of it fits on their screen. */
import type { Page } from '@playwright/test';

const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced on light': { colorScheme: 'light', forcedColors: 'active' },
  'forced on dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
export type Colours = keyof typeof COLOURS;

/** In CSS pixels. */
const SCREENS = {
  desk: { width: 1280, height: 1024 },
  tablet: { width: 700, height: 900 },
  phone: { width: 360, height: 560 },
  narrow: { width: 320, height: 560 },
  /** The desk's screen at 400 %. */
  zoomed: { width: 320, height: 256 },
} as const;
export type Screen = keyof typeof SCREENS;

/** Nothing is judged in the middle of a movement. */
export function wear(page: Page, colours: Colours): Promise<void> {
  return page.emulateMedia({ ...COLOURS[colours], reducedMotion: 'reduce' });
}

export function lookOn(page: Page, screen: Screen): Promise<void> {
  return page.setViewportSize(SCREENS[screen]);
}

/** Asks a question on each screen; the answers name the screen. Ends on a phone. */
export async function onScreens(
  page: Page,
  screens: readonly Screen[],
  question: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const screen of screens) {
    await lookOn(page, screen);
    faults.push(...(await question(page)).map((fault) => `${screen}: ${fault}`));
  }
  await lookOn(page, 'phone');
  return faults;
}

/** CSS pixels of a browser's text unless its user says otherwise. */
const USUAL_SIZE = 16;

/** Asks in a browser whose user has set text to another size, as its settings do. */
export async function withDefaultSize<Answer>(page: Page, size: number, ask: () => Promise<Answer>): Promise<Answer> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
  const answer = await ask();
  await session.send('Page.setFontSizes', { fontSizes: { standard: USUAL_SIZE } });
  await session.detach();
  return answer;
}

/** Puts a style sheet over the page's own; '' takes it away. Not as an element: the page's policy refuses foreign styles. */
export function styleWith(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
