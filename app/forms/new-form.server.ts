/** A form before anybody wrote in it. */
import { randomUUID } from 'node:crypto';
import type { Island } from '~/ui/page-form';

export interface NewForm {
  action: string;
  /** Sent twice, it is the same message. */
  submissionId: string;
  /** Milliseconds since 1970: a form sent at once was not filled in by a person. */
  madeAt: number;
  island: Island;
}

/** @param now milliseconds since 1970 */
export function newForm(action: string, now: number, island: Island): NewForm {
  return { action, submissionId: randomUUID(), madeAt: now, island };
}

/** Where a page finds the script it fetches; without the script's text, which a loader must not hand to a page. */
export function islandOf(
  { pages }: { pages: Record<'island' | 'comforts', Island> },
  which: 'island' | 'comforts' = 'island',
): Island {
  const { path, integrity } = pages[which];
  return { path, integrity };
}
