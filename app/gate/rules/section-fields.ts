/** A page of a section says under which heading its card stands and what it is about, and no other page there does. */
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

export function doubleTopicFaults(pages: readonly CheckedPage[]): Fault[] {
  return pages.flatMap((page, index) => {
    const first = pages.slice(0, index).find((other) => page.topic !== undefined && isSameTopic(page, other));
    return first ? [fieldFault(page, 'topic', `"${page.topic}" is al het onderwerp van ${first.file}`)] : [];
  });
}

function isSameTopic(page: CheckedPage, other: CheckedPage): boolean {
  return page.language === other.language && page.audience === other.audience && page.topic === other.topic;
}
