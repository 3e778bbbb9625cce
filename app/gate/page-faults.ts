/** Every rule for pages, run over all of them. */
import type { Helpline } from 'content-collections';
import type { TopicList } from '~/content/settings';
import type { CheckedPage, CheckedText } from './checked-page';
import type { Fault } from './fault';
import { pageAdviceFaults } from './rules/advice';
import { exceptAllowed } from './rules/allowed';
import { childrenStepFaults } from './rules/children-steps';
import { drawingFaults } from './rules/drawings';
import { hostFaults, type KnownHosts } from './rules/hosts';
import { hourFaults } from './rules/hours';
import { linkFaults } from './rules/links';
import { markdownFaults } from './rules/markdown';
import { type KnownNumbers, numberFaults } from './rules/numbers';
import { readingLevelFaults } from './rules/reading-level';
import { referralFaults } from './rules/referrals';
import { pageSecrecyFaults } from './rules/secrecy';
import { doubleTopicFaults, leadsOnFaults, sectionFieldFaults } from './rules/section-fields';
import { tokenFaults } from './rules/tokens';
import { owedTopicFaults, unknownTopicFaults } from './rules/topics';
import { uniqueFaults } from './rules/unique';
import { wordFaults } from './rules/words';

export interface KnownContent {
  helplines: readonly Helpline[];
  numbers: KnownNumbers;
  hosts: KnownHosts;
  topics: TopicList;
  isHelpline: (id: string) => boolean;
  isThere: (path: string) => boolean;
}

export function pageFaults(pages: readonly CheckedPage[], known: KnownContent): Fault[] {
  return [
    ...pages.flatMap((page) => onePageFaults(page, known)),
    ...pages.flatMap((page) => leadsOnFaults(page, pages)),
    ...uniqueFaults(pages),
    ...doubleTopicFaults(pages),
    ...pages.flatMap((page) => unknownTopicFaults(page, known.topics)),
    ...owedTopicFaults(pages, known.topics),
  ];
}

function onePageFaults(page: CheckedPage, known: KnownContent): Fault[] {
  return [
    ...exceptAllowed(page, wordingFaults(page, known)),
    ...referralFaults(page, known.isHelpline),
    ...drawingFaults(page),
    ...sectionFieldFaults(page),
    ...readingFaults(page, known),
  ];
}

/** A block is held to what a page is held to, in its own file. */
export function blockFaults(block: CheckedText, known: KnownContent): Fault[] {
  return [...wordingFaults(block, known), ...readingFaults(block, known)];
}

function wordingFaults(text: CheckedText, { numbers, hosts }: KnownContent): Fault[] {
  const { passages, language, audience, slug } = text;
  return [
    ...numberFaults(passages, numbers),
    ...hostFaults(passages, hosts),
    ...hourFaults(passages),
    ...wordFaults(passages, language, `${audience}/${slug}`),
    ...pageAdviceFaults(text),
    ...pageSecrecyFaults(text),
  ];
}

function readingFaults(text: CheckedText, { helplines, isThere }: KnownContent): Fault[] {
  return [
    ...markdownFaults(text.passages),
    ...linkFaults(text, isThere),
    ...tokenFaults(text, helplines),
    ...readingLevelFaults(text),
    ...childrenStepFaults(text),
  ];
}
