/** Each section has the pages that it owes, so that the pages of one topic can lead to each other. */
import { OWED_TOPICS } from '~/content/topics';
import type { CheckedPage } from '../checked-page';
import type { Fault } from '../fault';

/** For the Dutch pages: what other languages owe stands in content/languages.yaml. */
export function owedTopicFaults(pages: readonly Pick<CheckedPage, 'language' | 'audience' | 'topic'>[]): Fault[] {
  return Object.entries(OWED_TOPICS).flatMap(([topic, audiences]) =>
    audiences
      .filter((audience) => !pages.some((page) => isPageOf(page, audience, topic)))
      .map((audience) => ({
        file: `content/pages/nl/${audience}`,
        line: null,
        field: 'topic',
        words: `geen pagina met topic: ${topic}; die hoort in ${audiences.join(', ')} te staan`,
      })),
  );
}

function isPageOf(page: Pick<CheckedPage, 'language' | 'audience' | 'topic'>, audience: string, topic: string) {
  return page.language === 'nl' && page.audience === audience && page.topic === topic;
}
