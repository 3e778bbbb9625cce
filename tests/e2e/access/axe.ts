/** Faults that axe sees: WCAG 2.0 to 2.2 at A and AA, EN 301 549, and its own good practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Colours, lookOn, onScreens, type Screen, wear } from './looks';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Pass {
  colours: Colours;
  screens: readonly Screen[];
  options: RunOptions;
}

/** The narrow screen is as wide as the zoomed one, and axe looks at widths. */
const WIDTHS: readonly Screen[] = ['desk', 'zoomed'];

/** In the dark only what colours change; forced colours axe cannot read (pixels.ts measures them), so there all the rest. */
const IN_THE_DARK: Pass = { colours: 'dark', screens: ['zoomed'], options: { runOnly: COLOUR_RULES } };
const EVERY_PASS: Pass[] = [
  { colours: 'light', screens: WIDTHS, options: { runOnly: TAGS } },
  IN_THE_DARK,
  {
    colours: 'forced on light',
    screens: ['zoomed'],
    options: { runOnly: TAGS, rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) },
  },
];

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** What a page says may be at fault in any colour: once, on the screen where least is folded away. */
export async function axeFaultsInOneLook(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  await lookOn(page, 'desk');
  const faults = await runAxe(page, { runOnly: TAGS });
  await lookOn(page, 'phone');
  return faults;
}

/** In every colour on every screen. */
export function axeFaults(page: Page): Promise<string[]> {
  return faultsIn(page, EVERY_PASS);
}

/** What a state adds to its page is the same on every screen; its colours are those of errors and of what is chosen. */
export function axeFaultsOfState(page: Page): Promise<string[]> {
  return faultsIn(page, [{ colours: 'light', screens: ['zoomed'], options: { runOnly: TAGS } }, IN_THE_DARK]);
}

/** The page is not loaded again in between. */
async function faultsIn(page: Page, passes: Pass[]): Promise<string[]> {
  await page.evaluate(axeSource);
  const faults: string[] = [];
  for (const { colours, screens, options } of passes) {
    await wear(page, colours);
    const found = await onScreens(page, screens, (at) => runAxe(at, options));
    faults.push(...found.map((fault) => `${colours}, ${fault}`));
  }
  await wear(page, 'light');
  return faults;
}

async function runAxe(page: Page, options: RunOptions): Promise<string[]> {
  const given: RunOptions = { ...options, resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate((chosen) => window.axe.run(document, chosen), given);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
