/** What stands in <head> about a page. */
import type { MetaDescriptor } from 'react-router';
import type { Organization } from '~/partners/organization';
import { type Shared, sharingTags } from '~/sharing/shared';

export interface Head {
  /** What the browser's history keeps: in the three sections always the same neutral words. */
  title: string;
  description?: string | undefined;
  /** Full address of the page. */
  canonical?: string | undefined;
  /** False: search engines leave it out. */
  indexed: boolean;
  /** What is shown where somebody shares the address. */
  shared?: Shared;
  /** Who we are, for search engines (schema.org). */
  organization?: Organization;
  /** A file of ours that is never kept: it stops Chromium from bringing back what was typed or chosen with the Back button. */
  icon?: string;
}

export function describeHead(head: Head): MetaDescriptor[] {
  const { title, description, canonical, indexed, shared, organization, icon = 'data:,' } = head;
  return [
    { title },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(indexed ? [] : [{ name: 'robots', content: 'noindex' }]),
    ...(canonical ? [{ tagName: 'link', rel: 'canonical', href: canonical }] : []),
    ...(shared ? sharingTags(shared) : []).map((tag) => ({ ...tag })),
    { tagName: 'link', rel: 'icon', href: icon },
    // Data, which no browser runs: the policy needs no hash of it.
    ...(organization ? [{ 'script:ld+json': { ...organization } }] : []),
  ];
}

/** The icon of a page on which somebody types or chooses. */
export const UNKEPT_ICON = '/assets/icon.svg';

/** The head of a page on which something is typed: never found by a search engine, and what was typed does not come back. */
export function describeForm(title: string): MetaDescriptor[] {
  return describeHead({ title, indexed: false, icon: UNKEPT_ICON });
}
