/** All that is asked of every page and state, in one visit. */
import type { Page } from '@playwright/test';
import { axeFaults } from './axe';
import { languageFaults } from './languages';
import { motionFaults } from './motion';
import { reflowFaults } from './reflow';
import { targetFaults } from './targets';

const QUESTIONS = {
  motion: motionFaults,
  language: languageFaults,
  target: targetFaults,
  reflow: reflowFaults,
  axe: axeFaults,
};

/** Each fault once, with its first place: "reflow: narrow: ...". Leaves the page as it was, on a phone in light colours. */
export async function accessFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    faults.push(...(await question(page)).map((fault) => `${name}: ${fault}`));
  }
  return [...new Set(faults)];
}
