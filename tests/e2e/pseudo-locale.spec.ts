/** Room for a language of long words: the vowels of every word doubled, as a pseudo-locale has them, nothing is cut off or covered. */
import type { Page } from '@playwright/test';
import { longWordsFaults } from './access/layout';
import { AUDIENCES, audienceOf, languageOf, pathsInEveryLook } from './addresses';
import { expect, test } from './fixtures';

/** Some 40 % longer. Addresses and what is to be typed over stay as they are: no translation makes them longer. */
function lengthenWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    let lengthened = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue ?? '';
      if (node.parentElement?.closest('script, style, svg, code, pre') || /[./@]\p{L}/u.test(words)) continue;
      const longer = words.replace(/[aeiouy\u00e0-\u00ff]/giu, '$&$&');
      if (longer !== words) lengthened += 1;
      node.nodeValue = longer;
    }
    return lengthened;
  });
}

for (const audience of AUDIENCES) {
  const paths = [...pathsInEveryLook].filter((path) => audienceOf(path) === audience && languageOf(path) === 'nl');
  test(`long words have room on each kind of page: ${audience}`, async ({ page, watch }) => {
    watch.allow(/status of 404/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await lengthenWords(page), path).toBeGreaterThan(10);
      expect.soft(await longWordsFaults(page), path).toEqual([]);
    }
  });
}
