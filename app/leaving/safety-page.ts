/** The page that says who can see a visit: children have one in their own words. */
import type { Audience } from '~/audiences/audiences';
import { findPage, pagePath, translationIn } from '~/content/pages';

/** Files of the Dutch pages. */
const FOR_EVERYONE = 'veilig-surfen';
const OWN: Partial<Record<Audience, string>> = { children: 'veilig-kijken' };

/**
 * Its address, in the reader's language where that has it, else in Dutch.
 * @throws when content/ has lost the page
 */
export function safetyPath(language: string, audience: Audience): string {
  const own = OWN[audience];
  const page = (own && findPage('nl', audience, own)) || findPage('nl', 'everyone', FOR_EVERYONE);
  if (!page) throw new Error(`content/pages/nl/everyone/${FOR_EVERYONE}.md is gone: every page leads there`);
  return pagePath(translationIn(language, page));
}
