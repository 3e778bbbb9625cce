/** What a message or a site shows of a page that somebody shares: the same neutral picture for every page. */

/** Drawn by the build. Its name says nothing; neither does what is on it. */
export const CARD = { path: '/assets/kaart.png', width: 1200, height: 630 } as const;

export interface Shared {
  title: string;
  description: string;
  /** Full address of the page. */
  address: string;
  /** Full address of the picture. */
  picture: string;
}

interface SharedPage {
  siteUrl: URL;
  path: string;
  title: string;
  description: string;
}

export function shared({ siteUrl, path, title, description }: SharedPage): Shared {
  return { title, description, address: new URL(path, siteUrl).href, picture: new URL(CARD.path, siteUrl).href };
}

interface SharingTag {
  property: string;
  name?: string;
  content: string;
}

/** The tags as the Open Graph protocol has them. */
export function sharingTags({ title, description, address, picture }: Shared): SharingTag[] {
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address },
    // Firefox keeps the picture of a page beside it in the history, to show it in a new tab; a tag with a name it passes over.
    { property: 'og:image', name: 'image', content: picture },
  ];
}
