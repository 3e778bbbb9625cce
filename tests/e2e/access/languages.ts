/** WCAG 3.1.2: text in another language than its page says so. Guessed from small words; one that two languages have counts for both. */
import type { Page } from '@playwright/test';

const SMALL_WORDS: Record<string, string> = {
  nl: 'het een niet voor wie je jij met naar bij ons van en wat hoe aan als dan ook maar deze dat die zijn worden hulplijnen schrijf lees bel les',
  en: 'the and with you your what how this that are not for from our we they read write call about browse safely',
  fr: 'le les et en je pour vous une des avec qui est sont pas votre nous sur aux tu peux chez dans fais',
  de: 'der und für die das mit nicht sie ihr ein ist wir von zu bei',
};

/** A piece of text counts as another language from two of its small words on, and more than of the language it claims. */
export function languageFaults(page: Page): Promise<string[]> {
  return page.evaluate((lists) => {
    const known = Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))] as const);
    const guess = (text: string, claimed: string) => {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      const counts = known.map(
        ([language, list]) => [language, words.filter((word) => list.has(word)).length] as const,
      );
      const own = counts.find(([language]) => language === claimed)?.[1];
      // The content check holds the languages of one page: their small words are not told apart here.
      if (own === undefined) return undefined;
      return counts.find(([language, count]) => language !== claimed && count >= 2 && count > own)?.[0];
    };
    const claimedBy = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? '';
    const texts: [string, Element][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const home = node.parentElement;
      if (home && !home.matches('script, style')) texts.push([node.nodeValue ?? '', home]);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt]')) {
      for (const name of ['aria-label', 'title', 'alt']) texts.push([element.getAttribute(name) ?? '', element]);
    }
    return texts.flatMap(([text, element]) => {
      const found = guess(text, claimedBy(element));
      return found ? [`"${text.trim().slice(0, 60)}" is ${found} but claims ${claimedBy(element)}`] : [];
    });
  }, SMALL_WORDS);
}
