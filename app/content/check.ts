/** What one file of content/ alone cannot show: links, referrals and tokens that lead nowhere, pages a language owes. */
import { allHelplines, allPages, type Page } from 'content-collections';
import { helplineFaults, scheduleFaults } from '~/availability/faults';
import { otherLanguageFaults } from '~/helplines/other-languages';
import { DEVICES } from '~/leaving/devices';
import { teamFaults } from '~/outbox/team-faults.server';
import { HOW_TO_PARTS } from '~/partners/variants';
import { addresses } from './addresses';
import { inSteps, internalLinksOf, type Token, tokensOf } from './prose';
import { languageList, otherLanguages, redirectList, schedule, teamList } from './settings';

function fileOf(page: Page): string {
  return `content/pages/${page.language}/${page.audience}/${page.slug}.md`;
}

function tokenFault({ name, helpline, method }: Token): string | undefined {
  if (name === 'antwoordtijd') return undefined;
  if (name === 'insluiten') {
    return HOW_TO_PARTS.some((part) => part === helpline) ? undefined : `insluiten has no "${helpline}"`;
  }
  if (name === 'toestel') {
    return `there is no device "${helpline}" to name in a "###" heading; use ${DEVICES.join(', ')}`;
  }
  if (name === 'tabel') {
    return `the table under {{tabel:${helpline}}} needs a paragraph, then for each "###" the same list of "Column: words"`;
  }
  const line = allHelplines.find(({ id }) => id === helpline);
  if (!line) return `there is no helpline "${helpline}" in content/helplines`;
  if (name === 'site') return line.url ? undefined : `helpline "${helpline}" has no url`;
  if (name === 'bel') {
    return line.channels.some(({ number }) => number) ? undefined : `helpline "${helpline}" has no number`;
  }
  if (name === 'uren') {
    return line.channels.some(({ kind }) => kind === method) ? undefined : `helpline "${helpline}" has no "${method}"`;
  }
  return `"${name}" is no word the site fills in; use bel, site, uren, antwoordtijd or insluiten`;
}

function pageFaults(page: Page): string[] {
  const referrals = page.referrals
    .filter((id) => !allHelplines.some((line) => line.id === id))
    .map((id) => `referrals: there is no helpline "${id}"`);
  const links = internalLinksOf(page.html)
    .filter((path) => !addresses.has(path))
    .map((path) => `text: the link to ${path} leads nowhere`);
  const tokens = tokensOf(page.html)
    .map(tokenFault)
    .filter((fault) => fault !== undefined)
    .map((fault) => `text: ${fault}`);
  return [...referrals, ...links, ...tokens, ...drawingFaults(page)].map((fault) => `${fileOf(page)}: ${fault}`);
}

function drawingFaults({ drawings, html }: Page): string[] {
  const steps = inSteps(html).steps.length;
  if (drawings === undefined || drawings.length === steps) return [];
  return [`drawings: ${drawings.length} for ${steps} headings; name one drawing for each`];
}

function owedFaults(): string[] {
  return languageList.languages.flatMap(({ code, owes }) => {
    if (owes === 'all') return [];
    return owes
      .filter((owed) => !allPages.some((page) => page.language === code && isTranslation(page, owed)))
      .map((owed) => `content/languages.yaml: owes: ${code} has no page for ${owed}`);
  });
}

function isTranslation(page: Page, owed: string): boolean {
  return owed === `${page.audience}/${page.translationOf}`;
}

function redirectFaults(): string[] {
  const { entrances, redirects } = redirectList;
  return [...entrances.map(({ host, to }) => ({ from: host, to })), ...redirects].flatMap(({ from, to }) => [
    ...(addresses.has(to) ? [] : [`content/redirects.yaml: ${from}: ${to} does not exist`]),
    ...(addresses.has(from) ? [`content/redirects.yaml: ${from}: is a page of the site, which would be hidden`] : []),
  ]);
}

async function contentFaults(): Promise<string[]> {
  return [
    ...allPages.flatMap(pageFaults),
    ...owedFaults(),
    ...redirectFaults(),
    ...otherLanguageFaults(otherLanguages, allHelplines, addresses),
    ...scheduleFaults(schedule),
    ...helplineFaults(allHelplines),
    ...(await teamFaults(teamList.teams)),
  ];
}

/**
 * All faults, each with its file and field; none when the content is sound. Found while this module is loaded: whoever
 * loads it for the check can import nothing more afterwards.
 */
export const faults: readonly string[] = await contentFaults();
