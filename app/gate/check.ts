/**
 * The gate of content/: what one file alone cannot show, and what no page may say. Its rules stand in gate/rules,
 * one to a file; here they meet the content as it was compiled and the files as they stand.
 */
import {
  allBlocks,
  allHelplines,
  allMaterials,
  allPages,
  allPlans,
  allSentences,
  allTranslatedPlans,
} from 'content-collections';
import { parse } from 'yaml';
import { addresses } from '~/addresses/addresses';
import { helplineFaults, scheduleFaults } from '~/availability/faults';
import { campaigns } from '~/campaigns/campaigns';
import { campaignFaults } from '~/campaigns/faults';
import { internalLinksOf, tokensOf } from '~/content/prose';
import {
  dangerLexicon,
  everydayWords,
  languageList,
  linesAhead,
  misdialList,
  partnerList,
  redirectList,
  registration,
  schedule,
  searchLexicon,
  siteInfo,
  teamList,
  topicList,
} from '~/content/settings';
import { figureFaults } from '~/figures/faults';
import { tables } from '~/figures/tables';
import { inDutch } from '~/languages/sentences';
import { materialFaults } from '~/material/material';
import { teamFaults } from '~/outbox/team-faults.server';
import { codeList, plans } from '~/safety/plan';
import { planFaults } from '~/safety/plan-faults';
import { seen } from '~/safety/seen';
import { seenFaults } from '~/safety/seen-faults';
import { dangerFaults, searchFaults } from '~/search/faults';
import { blockFile, checkedBlock, checkedPage, fileOf } from './checked-page';
import { CONFIRMED_FILE, type Confirmed } from './confirmed-file';
import { filesIn, lineOfField, sourceOf } from './content-files.server';
import { type Fault, inWords } from './fault';
import { placed } from './fault-text';
import { knownHosts, knownNumbers } from './known';
import { launchLetter } from './launch-letter';
import { blockFaults, pageFaults } from './page-faults';
import { type Passage, yamlPassages } from './passage';
import { levelSummary, levelTable } from './reading-table';
import { adviceFaults } from './rules/advice';
import { helplineAges, scheduleAges } from './rules/age-of-checks';
import { confirmedFaults } from './rules/confirmed';
import { everydayWordFaults } from './rules/everyday-words';
import { hostFaults } from './rules/hosts';
import { hourFaults } from './rules/hours';
import { owedPageFaults } from './rules/languages';
import { lineAheadFaults } from './rules/lines-ahead';
import { numberFaults } from './rules/numbers';
import { redirectFaults } from './rules/redirects';
import { repeatWarnings } from './rules/repeats';
import { secrecyFaults } from './rules/secrecy';
import { soundWarnings, textWarnings } from './rules/sound';
import { telephoneFaults } from './rules/telephone';
import { tokenFault } from './rules/tokens';
import { bankFaults } from './rules/translation/bank';
import { leftoverFaults } from './rules/translation/leftovers';
import { phraseFaults } from './rules/translation/phrases';
import { translatedPlanFaults } from './rules/translation/plans';
import { translationFaults } from './rules/translation/safety';
import { wordFaults } from './rules/words';
import { soundTable } from './sound-table';
import { helplinesToConfirm, pagesToConfirm, printToConfirm, scheduleToConfirm, type ToConfirm } from './to-confirm';

/** Pages without a published word of their own may lead here: 1712's own site. */
const OWN_HOST = '1712.be';

const pages = allPages.map((page) => checkedPage(page, sourceOf(fileOf(page)) ?? ''));
const blocks = allBlocks.map((block) => checkedBlock(block, sourceOf(blockFile(block)) ?? ''));
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
  'nl',
  'cardLine',
  'recogniseTitle',
  'recognise',
  'aboutTitle',
  'about',
  'paper',
];

/** The fields that are read in what can be seen, and in what can be ticked. */
const SHOWN_SAFETY = [
  'title',
  'hint',
  'sees',
  'notice',
  'off',
  'first',
  'words',
  'list',
  'empty',
  'code',
  'say',
  'wipe',
];

/** Its texts stand in fields that are named by their language. */
const LINES_AHEAD = 'content/helplines-ahead.yaml';

const languageOfFile = (file: string) => file.replace(/^.*\/|\.yaml$/g, '');

/** The short texts of buttons, links and errors, of campaigns and of what is printed keep to the same words. */
function shortTextFaults(): Fault[] {
  const isShown = ({ field }: Passage) => SHOWN.includes(field);
  return [
    ...filesIn('content/interface').flatMap((file) => fileFaults(file, languageOfFile(file))),
    // The hours that a line once had stand in the data, with when that was.
    ...filesIn('content/phrases').flatMap((file) =>
      leftoverFaults(yamlPassages(file, sourceOf(file) ?? ''), languageOfFile(file)),
    ),
    ...filesIn('content/sentences').flatMap((file) =>
      fileFaults(file, languageOfFile(file), ({ field }) => field !== 'dutch'),
    ),
    ...filesIn('content/plan-translated').flatMap((file) => fileFaults(file, file.split('/')[2] ?? '')),
    ...['content/campaigns', 'content/material'].flatMap(filesIn).flatMap((file) => fileFaults(file, 'nl', isShown)),
    ...['content/seen.yaml', ...filesIn('content/plan')].flatMap((file) =>
      fileFaults(file, 'nl', ({ field }) => SHOWN_SAFETY.includes(field)),
    ),
    ...filesIn('content/material').flatMap((file) => fileFaults(file, 'en', ({ field }) => field === 'en')),
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
    ...secrecyFaults(passages, language),
    ...(language === 'nl' ? adviceFaults(passages) : leftoverFaults(passages, language)),
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

/** What every language owes, beside the pages. */
function languageFaults(): Fault[] {
  const codes = languageList.languages.map(({ code }) => code).filter((code) => code !== 'nl');
  return [
    ...translationFaults(pages, { helplines: allHelplines, languageAt: (path) => addresses.get(path)?.language }),
    ...pages.flatMap(({ language, passages }) => (language === 'nl' ? [] : leftoverFaults(passages, language))),
    ...translatedPlanFaults(allTranslatedPlans, allPlans, lineOfField),
    ...bankFaults(languageList, allSentences, inDutch, lineOfField),
    ...phraseFaults(codes, {
      helplines: allHelplines,
      registration,
      ahead: linesAhead,
      misdials: misdialList,
      teams: teamList,
      materials: allMaterials,
    }),
  ];
}

async function contentFaults(): Promise<Fault[]> {
  const ofSubjects = [
    ...searchFaults(searchLexicon, known),
    ...dangerFaults(dangerLexicon, known),
    ...scheduleFaults(schedule),
    ...helplineFaults(allHelplines),
    ...figureFaults(tables),
    ...materialFaults(),
    ...seenFaults(
      seen,
      allPages.filter(({ shows }) => shows === 'seen').map(({ slug }) => slug),
    ),
    ...planFaults(plans),
    ...campaignFaults(campaigns, { isPage: (path) => addresses.get(path)?.kind === 'page', textFaults }),
    ...(await teamFaults(teamList.teams)),
  ];
  return [
    ...pageFaults(pages, known),
    ...languageFaults(),
    ...blocks.flatMap((block) => blockFaults(block, known)),
    ...shortTextFaults(),
    ...owedPageFaults(languageList, allPages, (field) => lineOfField('content/languages.yaml', field)),
    ...redirectFaults(redirectList, known.isThere, (field) => lineOfField('content/redirects.yaml', field)),
    ...lineAheadFaults(linesAhead, allHelplines, (field) => lineOfField(LINES_AHEAD, field)),
    ...everydayWordFaults(everydayWords),
    ...telephoneFaults(allHelplines, lineOfField),
    ...ofSubjects.map((fault) => placed(fault, sourceOf)),
  ];
}

/** Found while this module is loaded: whoever loads it for the check can import nothing more afterwards. */
const atAnyTime = await contentFaults();
const confirmed: Confirmed = parse(sourceOf(CONFIRMED_FILE) ?? '') ?? {};

/** All faults, each with its file, line and field; none when the content is sound. @param today a day in Brussels */
export function faults(today: string): readonly string[] {
  const unconfirmed = confirmedFaults({ schedule, helplines: allHelplines, confirmed }, today, lineOfField);
  return [...atAnyTime, ...unconfirmed].map(inWords);
}

/** What has been checked too long ago, and what does not sound as a person talks. @param today a day in Brussels, "2026-11-22" */
export function warnings(today: string): string[] {
  return [
    ...helplineAges(allHelplines, today, lineOfField),
    ...scheduleAges(schedule, today, lineOfField),
    ...pages.flatMap(soundWarnings),
    ...blocks.flatMap(textWarnings),
    ...repeatWarnings([...pages, ...blocks]),
  ].map(inWords);
}

/** Of the site itself, its campaigns, what is printed, the published figures, who can see what, and the plans. */
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
    ...tables.map(({ id, title, toConfirm: points }) => ({
      file: `content/figures/${id}.yaml`,
      title: `Cijfers: ${title}`,
      points,
    })),
  ];
  const safety = [
    {
      file: 'content/seen.yaml',
      title: 'Wie kan wat zien?',
      points: seen.groups.flatMap(({ places }) => places.flatMap(({ toConfirm: points }) => points)),
    },
    ...plans.map(({ audience, toConfirm: points }) => ({
      file: `content/plan/${audience}.yaml`,
      title: `Plan ${audience}`,
      points,
    })),
  ];
  return [...others, ...safety]
    .filter(({ points }) => points.length > 0)
    .map((other) => ({ ...other, line: lineOfField(other.file, 'toConfirm'), sources: [] }));
}

/** @param today a day in Brussels */
function allToConfirm(today: string): ToConfirm[] {
  return [
    ...scheduleToConfirm(schedule, today, lineOfField),
    ...helplinesToConfirm(allHelplines, lineOfField),
    ...pagesToConfirm(pages),
    ...pagesToConfirm(blocks.map((block) => ({ ...block, title: `Blok ${block.slug} (${block.audience})` }))),
    ...othersToConfirm(),
  ];
}

/** Everything that still has to be confirmed, as text. @param today a day in Brussels */
export const toConfirm = (today: string): string => printToConfirm(allToConfirm(today));

/** What must be known before the site goes live, as a letter. @param today a day in Brussels */
export const letterBeforeLaunch = (today: string): string => launchLetter(allToConfirm(today));

/** The numbers that somebody can say from a plan, with what they mean: as lines to print. */
export const codes: readonly string[] = codeList(plans);

export const readingLevels = { summary: levelSummary(pages), table: levelTable(pages) };
/** How the pages sound, in figures: as lines to print. */
export const howItSounds = (): string[] => soundTable(pages, blocks);
