/** What the scenarios that run a whole site have in common. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'libsql';
import { LONGEST_WAIT } from '~/outbox/retry';
import { PATIENCE } from '../../support/patience';
import { type Site, type SiteOptions, startSite } from '../../support/site';

/** Believes its visitors about where they come from: a storm from one network would be slowed down on purpose. */
export function startStormySite(smtpUrl: string, environment: SiteOptions['environment'] = {}): Promise<Site> {
  return startSite({ smtpUrl, environment: { TRUST_PROXY: '1', LOG_LEVEL: 'info', ...environment } });
}

/** Messages in the store, read from the file itself. The site may run. */
export function countWaiting(dataDir: string): number {
  return count(dataDir, 'select count(*) as rows from messages');
}

/** Those of them that the site has in hand at this moment. */
export function countUnderWay(dataDir: string): number {
  return count(dataDir, "select count(*) as rows from messages where state = 'sending'");
}

function count(dataDir: string, question: string): number {
  const database = new Database(join(dataDir, 'site.sqlite'), { readonly: true });
  try {
    return (database.prepare(question).get() as { rows: number }).rows;
  } finally {
    database.close();
  }
}

/** Resolves when it is so. @throws when it never is */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = PATIENCE): Promise<void> {
  const giveUpAt = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`not within ${patience} ms: ${what}`);
    await pause(25);
  }
}

/**
 * Resolves when nothing waits any more. How often a message was refused before, and so how long it waits for its next try,
 * depends on how fast the machine is. @throws when for longer than that nothing more is delivered
 */
export async function untilDrained(dataDir: string): Promise<void> {
  for (let waiting = countWaiting(dataDir); waiting > 0; waiting = countWaiting(dataDir)) {
    await until('another one delivered', () => countWaiting(dataDir) < waiting, LONGEST_WAIT + PATIENCE);
  }
}
