/** Who can see what: places where somebody else can look along, with what they see and what they notice when it ends. */
import * as compiled from 'content-collections';
import type { z } from 'zod';
import type { seenSchema } from './schemas';

export type Seen = z.infer<typeof seenSchema>;
export type SeenPlace = Seen['groups'][number]['places'][number];

/** The texts of a place, in the order that somebody reads them. */
export const SEEN_PARTS = ['sees', 'notice', 'off', 'first'] as const;

export const seen: Seen = compiled.lookingAlong;

/** The words somebody may look for on one of its pages. */
export function seenText(page: string): string {
  return seen.groups
    .filter((group) => group.page === page)
    .flatMap(({ places }) => places.map(({ title, sees, notice }) => `${title} ${sees} ${notice}`))
    .join(' ');
}
