/** Every rule for pages, run over all of them. */
import type { Helpline } from 'content-collections';
import type { TopicList } from '~/content/settings';
import type { CheckedPage } from './checked-page';
import type { Fault } from './fault';
import { exceptAllowed } from './rules/allowed';
import { childrenStepFaults } from './rules/children-steps';
import { drawingFaults } from './rules/drawings';
import { hostFaults, type KnownHosts } from './rules/hosts';
import { hourFaults } from './rules/hours';
import { linkFaults } from './rules/links';
import { type KnownNumbers, numberFaults } from './rules/numbers';
import { readingLevelFaults } from './rules/reading-level';
import { referralFaults } from './rules/referrals';
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

function onePageFaults(page: CheckedPage, { helplines, numbers, hosts, isHelpline, isThere }: KnownContent): Fault[] {
  const prose = [
    ...numberFaults(page.passages, numbers),
    ...hostFaults(page.passages, hosts),
    ...hourFaults(page.passages),
    ...wordFaults(page.passages, page.language, `${page.audience}/${page.slug}`),
  ];
  return [
    ...exceptAllowed(page, prose),
    ...referralFaults(page, isHelpline),
    ...linkFaults(page, isThere),
    ...tokenFaults(page, helplines),
    ...drawingFaults(page),
    ...sectionFieldFaults(page),
    ...readingLevelFaults(page),
    ...childrenStepFaults(page),
  ];
}
