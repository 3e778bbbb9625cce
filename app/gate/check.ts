/**
 * The gate of content/: what one file alone cannot show, and what no page may say. Its rules stand in gate/rules,
 * one to a file; here they meet the content as it was compiled and the files as they stand.
 */
import { allFigureTables, allHelplines, allMaterials, allPages } from 'content-collections';
import { addresses } from '~/addresses/addresses';
import { helplineFaults, scheduleFaults } from '~/availability/faults';
import { campaigns } from '~/campaigns/campaigns';
import { campaignFaults } from '~/campaigns/faults';
import { internalLinksOf, tokensOf } from '~/content/prose';
import {
  everydayWords,
  languageList,
  linesAhead,
  misdialList,
  otherLanguages,
  partnerList,
  redirectList,
  schedule,
  searchLexicon,
  siteInfo,
  teamList,
  topicList,
} from '~/content/settings';
import { otherLanguageFaults } from '~/directory/other-languages';
import { figureFaults } from '~/figures/faults';
import { materialFaults } from '~/material/material';
import { teamFaults } from '~/outbox/team-faults.server';
import { searchFaults } from '~/search/faults';
import { checkedPage, fileOf } from './checked-page';
import { filesIn, lineOfField, sourceOf } from './content-files.server';
import { type Fault, inWords } from './fault';
import { placed } from './fault-text';
import { knownHosts, knownNumbers } from './known';
import { launchLetter } from './launch-letter';
import { pageFaults } from './page-faults';
import { type Passage, yamlPassages } from './passage';
import { levelSummary, levelTable } from './reading-table';
import { helplineAges, scheduleAges } from './rules/age-of-checks';
import { everydayWordFaults } from './rules/everyday-words';
import { hostFaults } from './rules/hosts';
import { hourFaults } from './rules/hours';
import { owedPageFaults } from './rules/languages';
import { lineAheadFaults } from './rules/lines-ahead';
import { numberFaults } from './rules/numbers';
import { redirectFaults } from './rules/redirects';
import { repeatWarnings } from './rules/repeats';
import { soundWarnings } from './rules/sound';
import { tokenFault } from './rules/tokens';
import { wordFaults } from './rules/words';
import { soundTable } from './sound-table';
import { helplinesToConfirm, pagesToConfirm, printToConfirm, scheduleToConfirm, type ToConfirm } from './to-confirm';

/** Pages without a published word of their own may lead here: 1712's own site. */
const OWN_HOST = '1712.be';

const pages = allPages.map((page) => checkedPage(page, sourceOf(fileOf(page)) ?? ''));
const known = {
  helplines: allHelplines,
  numbers: knownNumbers(
    allHelplines,
    misdialList.numbers.map(({ number }) => number),
  ),
  hosts: knownHosts(allHelplines, [OWN_HOST, ...partnerList.sites]),
  topics: topicList,
  isHelpline: (id: string) => allHelplines.some((helpline) => helpline.id === id),
  isThere: (path: string) => addresses.has(path),
};

/** The fields that are read in the files of campaigns and of print; the others are for who looks after the content. */
const SHOWN = [
  'firstLine',
  'title',
  'text',
  'line',
  'cardLine',
  'recogniseTitle',
  'recognise',
  'aboutTitle',
  'about',
  'paper',
];

/** Its texts stand in fields that are named by their language. */
const LINES_AHEAD = 'content/helplines-ahead.yaml';

/** The short texts of buttons, links and errors, of campaigns and of what is printed keep to the same words. */
function shortTextFaults(): Fault[] {
  const isShown = ({ field }: Passage) => SHOWN.includes(field);
  return [
    ...filesIn('content/interface').flatMap((file) => fileFaults(file, file.replace(/^.*\/|\.yaml$/g, ''))),
    ...['content/campaigns', 'content/material'].flatMap(filesIn).flatMap((file) => fileFaults(file, 'nl', isShown)),
    ...['nl', 'en'].flatMap((language) => fileFaults(LINES_AHEAD, language, ({ field }) => field === language)),
  ];
}

function fileFaults(file: string, language: string, isRead: (passage: Passage) => boolean = () => true): Fault[] {
  const passages = yamlPassages(file, sourceOf(file) ?? '').filter(isRead);
  return [
    ...numberFaults(passages, known.numbers),
    ...hostFaults(passages, known.hosts),
    ...hourFaults(passages),
    ...wordFaults(passages, language, file),
  ];
}

/** In a text that is no page: words in braces and links that lead nowhere. */
function textFaults(html: string): string[] {
  const links = internalLinksOf(html).filter((path) => !known.isThere(path));
  return [
    ...links.map((path) => `de link naar ${path} leidt nergens heen`),
    ...tokensOf(html).flatMap((token) => tokenFault(token, allHelplines) ?? []),
  ];
}

async function contentFaults(): Promise<Fault[]> {
  const ofSubjects = [
    ...otherLanguageFaults(otherLanguages, allHelplines, addresses),
    ...searchFaults(searchLexicon, known),
    ...scheduleFaults(schedule),
    ...helplineFaults(allHelplines),
    ...figureFaults(allFigureTables),
    ...materialFaults(),
    ...campaignFaults(campaigns, { isPage: (path) => addresses.get(path)?.kind === 'page', textFaults }),
    ...(await teamFaults(teamList.teams)),
  ];
  return [
    ...pageFaults(pages, known),
    ...shortTextFaults(),
    ...owedPageFaults(languageList, allPages, (field) => lineOfField('content/languages.yaml', field)),
    ...redirectFaults(redirectList, known.isThere, (field) => lineOfField('content/redirects.yaml', field)),
    ...lineAheadFaults(linesAhead, allHelplines, (field) => lineOfField(LINES_AHEAD, field)),
    ...everydayWordFaults(everydayWords),
    ...ofSubjects.map((fault) => placed(fault, sourceOf)),
  ];
}

/**
 * All faults, each with its file, line and field; none when the content is sound. Found while this module is loaded:
 * whoever loads it for the check can import nothing more afterwards.
 */
export const faults: readonly string[] = (await contentFaults()).map(inWords);

/** What has been checked too long ago, and what does not sound as a person talks. @param today a day in Brussels, "2026-11-22" */
export function warnings(today: string): string[] {
  return [
    ...helplineAges(allHelplines, today, lineOfField),
    ...scheduleAges(schedule, today, lineOfField),
    ...pages.flatMap(soundWarnings),
    ...repeatWarnings(pages),
  ].map(inWords);
}

/** Of the site itself, its campaigns, and what is printed. */
function othersToConfirm(): ToConfirm[] {
  const others = [
    { file: 'content/site.yaml', title: 'De site zelf', points: siteInfo.toConfirm },
    ...campaigns.map(({ file, code, toConfirm: points }) => ({
      file: `content/campaigns/${file}`,
      title: `Campagne ${code}`,
      points,
    })),
    ...allMaterials.map(({ audience, toConfirm: points }) => ({
      file: `content/material/${audience}.yaml`,
      title: `Drukwerk ${audience}`,
      points,
    })),
  ];
  return others
    .filter(({ points }) => points.length > 0)
    .map((other) => ({ ...other, line: lineOfField(other.file, 'toConfirm'), sources: [] }));
}

/** @param today a day in Brussels */
function allToConfirm(today: string): ToConfirm[] {
  return [
    ...scheduleToConfirm(schedule, today, lineOfField),
    ...helplinesToConfirm(allHelplines, lineOfField),
    ...pagesToConfirm(pages),
    ...othersToConfirm(),
  ];
}

/** Everything that still has to be confirmed, as text. @param today a day in Brussels */
export const toConfirm = (today: string): string => printToConfirm(allToConfirm(today));

/** What must be known before the site goes live, as a letter. @param today a day in Brussels */
export const letterBeforeLaunch = (today: string): string => launchLetter(allToConfirm(today));

export const readingLevels = { summary: levelSummary(pages), table: levelTable(pages) };
/** How the pages sound, in figures: as lines to print. */
export const howItSounds = (): string[] => soundTable(pages);
