/** How the pages sound, in figures: for `npm run check:content -- --tabel`. */
import type { CheckedPage } from './checked-page';
import { levelTable } from './reading-table';
import { repeatedShare, repeatWarnings } from './rules/repeats';
import { doubtsIn, leaves1712Out, telegramsIn } from './rules/sound';

export function soundTable(pages: readonly CheckedPage[]): string[] {
  const without = pages.filter(leaves1712Out);
  return [
    `twijfels in de tekst: ${pages.flatMap(doubtsIn).length}`,
    `telegrammen (drie zinnen van hoogstens vijf woorden na elkaar): ${pages.flatMap(telegramsIn).length}`,
    `zinnen die woord voor woord herhaald worden: ${(100 * repeatedShare(pages)).toFixed(1)} %`,
    `zinnen die op drie pagina's of meer staan: ${repeatWarnings(pages).length}`,
    `pagina's voor volwassenen zonder 1712: ${without.length}`,
    ...without.map(({ file }) => `  ${file}`),
    'leesniveau per pagina:',
    ...levelTable(pages),
  ];
}
