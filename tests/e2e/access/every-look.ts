/** All that is asked of a page or state, in one visit. */
import type { Page } from '@playwright/test';
import { FULL_RUN } from '../../support/full-run';
import { axeFaults, axeFaultsInOneLook, axeFaultsOfState } from './axe';
import { languageFaults } from './languages';
import { layoutFaults, wordyFaults } from './layout';
import { motionFaults } from './motion';

const EVERYTHING = { motion: motionFaults, language: languageFaults, layout: layoutFaults, axe: axeFaults };
const STATE = { motion: motionFaults, language: languageFaults, layout: wordyFaults, axe: axeFaultsOfState };
const OWN_WORDS = { language: languageFaults, layout: wordyFaults, axe: axeFaultsInOneLook };

/** In every look. Each fault once, with its place: "layout: narrow: Roboto: ...". Leaves the page on a phone in light colours. */
export function accessFaults(page: Page): Promise<string[]> {
  return ask(page, EVERYTHING);
}

/** What a state of a page can change, where the page itself is asked everything; in the full run everything. */
export function stateFaults(page: Page): Promise<string[]> {
  return ask(page, FULL_RUN ? EVERYTHING : STATE);
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
