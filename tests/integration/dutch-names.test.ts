/** In a page of another language each Dutch name says that it is Dutch: a screen reader says it right. Needs a build. */
import { allHelplines } from 'content-collections';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addresses } from '~/addresses/addresses';
import { languageAt } from '~/content/pages';
import { onePageAt } from '~/languages/choice';
import { ask } from '../support/http-client';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';

/** Of lines that speak Dutch: names that are no Dutch words, or a number. */
const NOT_DUTCH = ['1712', 'Child Focus', 'Payoke', 'Unia', 'Lumi', 'Sportieq', 'Stop it Now!', 'VLOCO', 'a-Buddy'];
const OTHERS = ['Zorgcentrum', 'Vertrouwenscentra'];
const NAMES = allHelplines.filter(({ languages }) => languages.includes('nl')).map(({ name }) => name);
const DUTCH = [...NAMES, ...OTHERS].filter((name) => !NOT_DUTCH.includes(name));
const NAMED = new RegExp(`(?<![\\p{L}-])(?:${DUTCH.join('|')})(?![\\p{L}-])`, 'u');
const VOID = /^<(?:!|meta|link|br|input|img|wbr)|\/>$/;

let mail: MailServer;
let site: Site;
beforeAll(async () => {
  mail = await startMailServer();
  site = await startSite({ smtpUrl: mail.url });
});
afterAll(async () => {
  await site.remove();
  await mail.stop();
});

/** Texts that name a Dutch line in another language; with the tags they stand in. */
function unmarkedIn(html: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const piece of html.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '').match(/<[^>]*>|[^<]+/g) ?? []) {
    if (piece.startsWith('</')) open.pop();
    else if (piece.startsWith('<')) {
      if (!VOID.test(piece)) open.push(piece);
    } else if (NAMED.test(piece)) {
      const language = open.map((tag) => / lang="([^"]*)"/.exec(tag)?.[1]).findLast(Boolean);
      if (language !== 'nl') found.push(`${open.slice(-2).join('')}${piece}`);
    }
  }
  return found;
}

it('marks each Dutch name in every page of another language', async () => {
  const foreign = [...addresses.keys()].filter((path) => onePageAt(path) || languageAt(path).code !== 'nl');
  const unmarked: string[] = [];
  for (const path of foreign) {
    const { status, body } = await ask(site.port, path);
    if (status === 200) unmarked.push(...unmarkedIn(body.toString()).map((where) => `${path}: ${where}`));
  }
  expect(foreign.length).toBeGreaterThan(90);
  expect(unmarked).toEqual([]);
});
