/** A page of a section says under which heading its card stands and what it is about, and no other page there does. */
import { audienceOfFolder } from '~/audiences/audiences';
import { type CheckedPage, fieldFault } from '../checked-page';
import type { Fault } from '../fault';

/** Pages that every section has and that are reached in ways of their own. */
const OF_EVERY_SECTION = ['index', 'bezet', 'chat'];

export function sectionFieldFaults(page: CheckedPage): Fault[] {
  if (page.audience === 'everyone' || OF_EVERY_SECTION.includes(page.slug)) return [];
  return (['group', 'topic'] as const)
    .filter((field) => page[field] === undefined)
    .map((field) => fieldFault(page, field, `ontbreekt: zonder ${field} vindt niemand deze pagina`));
}

/** What a page leads on to, or a home puts forward, is there in its section. */
export function leadsOnFaults(page: CheckedPage, pages: readonly CheckedPage[]): Fault[] {
  const there = (slug: string) =>
    pages.some((other) => other.slug === slug && other.language === page.language && isBeside(page, other));
  const named = {
    next: page.next ?? [],
    ahead: (page.ahead ?? []).flatMap(({ pages: slugs }) => slugs),
  };
  return (['next', 'ahead'] as const).flatMap((field) =>
    named[field]
      .filter((slug) => !there(slug))
      .map((slug) => fieldFault(page, field, `er is geen pagina "${slug}" in deze map`)),
  );
}

/** Both speak to the same readers. */
function isBeside(page: CheckedPage, other: CheckedPage): boolean {
  return audienceOfFolder(other.audience) === audienceOfFolder(page.audience);
}

export function doubleTopicFaults(pages: readonly CheckedPage[]): Fault[] {
  return pages.flatMap((page, index) => {
    const first = pages.slice(0, index).find((other) => page.topic !== undefined && isSameTopic(page, other));
    return first ? [fieldFault(page, 'topic', `"${page.topic}" is al het onderwerp van ${first.file}`)] : [];
  });
}

function isSameTopic(page: CheckedPage, other: CheckedPage): boolean {
  return page.language === other.language && page.audience === other.audience && page.topic === other.topic;
}
