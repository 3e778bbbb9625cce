/** No two pages of a language have one title or one description: in a list of results nobody could tell them apart. */
import { type CheckedPage, fieldFault } from '../checked-page';
import type { Fault } from '../fault';

const FIELDS = ['title', 'description'] as const;

export function uniqueFaults(pages: readonly CheckedPage[]): Fault[] {
  return FIELDS.flatMap((field) =>
    pages.flatMap((page, index) => {
      const twin = pages
        .slice(0, index)
        .find((other) => other.language === page.language && same(other[field], page[field]));
      return twin ? [fieldFault(page, field, `"${page[field]}" staat ook op ${twin.file}: maak ze verschillend`)] : [];
    }),
  );
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
