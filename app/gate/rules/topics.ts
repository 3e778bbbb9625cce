/** Each page has a topic of content/topics.yaml, and each section the topics that it owes: so pages of one topic can lead to each other. */
import type { TopicList } from '~/content/settings';
import { type CheckedPage, fieldFault } from '../checked-page';
import type { Fault } from '../fault';

type Sorted = Pick<CheckedPage, 'language' | 'audience' | 'topic'>;

export function unknownTopicFaults(page: CheckedPage, { topics }: TopicList): Fault[] {
  if (page.topic === undefined || topics.some(({ id }) => id === page.topic)) return [];
  return [fieldFault(page, 'topic', 'dit onderwerp kennen we niet; de lijst staat in content/topics.yaml')];
}

/** For the Dutch pages: what other languages owe stands in content/languages.yaml. */
export function owedTopicFaults(pages: readonly Sorted[], { topics }: TopicList): Fault[] {
  return topics.flatMap(({ id, owes }) =>
    owes
      .filter((audience) => !pages.some((page) => isPageOf(page, audience, id)))
      .map((audience) => ({
        file: `content/pages/nl/${audience}`,
        line: null,
        field: 'topic',
        words: `geen pagina met topic: ${id}; die hoort in ${owes.join(', ')} te staan`,
      })),
  );
}

function isPageOf(page: Sorted, audience: string, topic: string) {
  return page.language === 'nl' && page.audience === audience && page.topic === topic;
}
