/** What is asked about the places of things, in one go in the page: in all letters before the screen changes. */
import type { Page } from '@playwright/test';
import { EVERY_LETTERS, type Letters, WIDEST_LETTERS, WIDEST_PLAIN } from './letters';
import { onScreens, type Screen, withDefaultSize } from './looks';
import { installPieces } from './pieces';
import { beyondEdges, misplacedText } from './reflow';
import { smallTargets } from './targets';
import { brokenWords } from './words';

/** Each is handed the pieces of text, and is written out into the page: none may use what stands outside it. */
const QUESTIONS = [beyondEdges, misplacedText, smallTargets, brokenWords];

declare global {
  interface Window {
    layoutFaults(): string[];
  }
}

/** For a page whose like is asked about everything: its own words may still be too long. */
export async function wordyFaults(page: Page): Promise<string[]> {
  await install(page);
  return inLetters(page, WIDEST_LETTERS, ['desk', 'narrow']);
}

/** For words that are longer than the page's own: on each width of screen, in the letters that leave the least room. */
export async function longWordsFaults(page: Page): Promise<string[]> {
  await install(page);
  return inLetters(page, WIDEST_PLAIN, ['desk', 'tablet', 'narrow']);
}

/** In every family on every screen, and with the browser's own text set larger, which moves the edges of its screens too. */
export async function layoutFaults(page: Page): Promise<string[]> {
  await install(page);
  const faults = await inLetters(page, EVERY_LETTERS, ['desk', 'tablet', 'phone', 'narrow']);
  for (const size of [24, 32]) {
    const larger = await withDefaultSize(page, size, () =>
      inLetters(page, WIDEST_PLAIN, ['desk', 'phone', 'narrow', 'zoomed']),
    );
    faults.push(...larger.map((fault) => `text of ${size} px, ${fault}`));
  }
  return faults;
}

async function install(page: Page): Promise<void> {
  await installPieces(page);
  await page.evaluate(`window.layoutFaults = () => {
    const pieces = window.textPieces();
    return [${QUESTIONS.join(', ')}].flatMap((ask) => ask(pieces));
  }`);
}

function inLetters(page: Page, letters: readonly Letters[], screens: readonly Screen[]): Promise<string[]> {
  return onScreens(page, screens, (at) => at.evaluate(askInEach, letters));
}

/** Runs in the page. */
function askInEach(letters: readonly Letters[]): string[] {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const faults = letters.flatMap(({ name, css }) => {
    sheet.replaceSync(css);
    return window.layoutFaults().map((fault) => `${name}: ${fault}`);
  });
  document.adoptedStyleSheets = [];
  return faults;
}
