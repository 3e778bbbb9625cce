/** All that is asked of a page or state, in one visit. */
import type { Page } from '@playwright/test';
import { axeFaults, axeFaultsInOneLook } from './axe';
import { languageFaults } from './languages';
import { layoutFaults, wordyFaults } from './layout';
import { motionFaults } from './motion';

const EVERYTHING = { motion: motionFaults, language: languageFaults, layout: layoutFaults, axe: axeFaults };
const STATE = { layout: wordyFaults, axe: axeFaults };
const OWN_WORDS = { language: languageFaults, layout: wordyFaults, axe: axeFaultsInOneLook };

/** In every look. Each fault once, with its place: "layout: narrow: Roboto: ...". Leaves the page on a phone in light colours. */
export function accessFaults(page: Page): Promise<string[]> {
  return ask(page, EVERYTHING);
}

/** What a state of a page can change, where the page itself is asked everything. */
export function stateFaults(page: Page): Promise<string[]> {
  return ask(page, STATE);
}

/** What can differ between pages that are made alike: their words. */
export function wordFaults(page: Page): Promise<string[]> {
  return ask(page, OWN_WORDS);
}

async function ask(page: Page, questions: Record<string, (page: Page) => Promise<string[]>>): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, question] of Object.entries(questions)) {
    faults.push(...(await question(page)).map((fault) => `${name}: ${fault}`));
  }
  return [...new Set(faults)];
}
