/** How the pages sound, in figures: for `npm run check:content -- --tabel`. */
import type { CheckedPage, CheckedText } from './checked-page';
import { levelTable } from './reading-table';
import { repeatedShare, repeatWarnings } from './rules/repeats';
import { doubtsIn, leaves1712Out, telegramsIn } from './rules/sound';

/** @param blocks texts that stand on many pages: their words are counted once */
export function soundTable(pages: readonly CheckedPage[], blocks: readonly CheckedText[]): string[] {
  const texts = [...pages, ...blocks];
  const without = pages.filter(leaves1712Out);
  return [
    `twijfels in de tekst: ${texts.flatMap(doubtsIn).length}`,
    `telegrammen (drie zinnen van hoogstens vijf woorden na elkaar): ${texts.flatMap(telegramsIn).length}`,
    `zinnen die woord voor woord herhaald worden: ${(100 * repeatedShare(texts)).toFixed(1)} %`,
    `zinnen die op drie pagina's of meer staan: ${repeatWarnings(texts).length}`,
    `pagina's voor volwassenen zonder 1712: ${without.length}`,
    ...without.map(({ file }) => `  ${file}`),
    'leesniveau per pagina:',
    ...levelTable(pages),
  ];
}
