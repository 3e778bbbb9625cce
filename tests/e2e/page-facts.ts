/** What pages say about themselves and where they link to, read by the browser from their HTML. */
import type { Page } from '@playwright/test';

export interface PageLink {
  /** Path on this site, without "#...". */
  to: string;
  words: string;
  /** What is read behind the link, in the same sentence or line. */
  after: string;
  /** Language of the page it leads to, when the link says so. */
  hreflang: string | null;
  /** The words are in another language than the page: the choice of languages. */
  ownLanguage: boolean;
}

export interface PageFacts {
  path: string;
  title: string;
  description: string | null;
  indexed: boolean;
  canonical: string | null;
  links: PageLink[];
}

/** @param page any page of the site, whose browser reads the others */
export function readPages(page: Page, paths: string[]): Promise<PageFacts[]> {
  return page.evaluate(async (all) => {
    const local = (href: string | null) => new URL(href ?? '', location.origin);
    const behind = (link: HTMLAnchorElement) => {
      const words: string[] = [];
      for (let next = link.nextSibling; next; next = next.nextSibling) {
        if (next.nodeType !== Node.COMMENT_NODE) words.push(next.textContent ?? '');
      }
      return words.join('');
    };
    const linkFacts = (link: HTMLAnchorElement) => ({
      to: local(link.getAttribute('href')).pathname,
      words: link.textContent ?? '',
      after: behind(link),
      hreflang: link.getAttribute('hreflang'),
      ownLanguage: link.hasAttribute('lang'),
    });
    const facts = (path: string, html: string) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const attribute = (selector: string, name: string) => parsed.querySelector(selector)?.getAttribute(name) ?? null;
      const links = [...parsed.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')].filter(
        (link) => local(link.getAttribute('href')).origin === location.origin,
      );
      return {
        path,
        title: parsed.title,
        description: attribute('meta[name="description"]', 'content'),
        indexed: !attribute('meta[name="robots"]', 'content')?.includes('noindex'),
        canonical: attribute('link[rel="canonical"]', 'href'),
        links: links.map(linkFacts),
      };
    };
    return Promise.all(all.map(async (path) => facts(path, await (await fetch(path)).text())));
  }, paths);
}
