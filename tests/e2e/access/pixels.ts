/**
 * Forced colours, measured on a picture of the page: the browser replaces colours after all that scripts can read. Every
 * piece of text and every drawing must stand out from what is behind it.
 */
import type { Page } from '@playwright/test';
import { type Colours, onScreens, styleWith, wear } from './looks';
import { installPieces } from './pieces';

const FORCED: Colours[] = ['forced on light', 'forced on dark'];

export async function forcedColourFaults(page: Page): Promise<string[]> {
  await installPieces(page);
  // On a picture of the whole page the bar would cover what stands there on the first screen.
  await styleWith(page, '.exit { position: static }');
  const faults: string[] = [];
  for (const colours of FORCED) {
    await wear(page, colours);
    const found = await onScreens(page, ['narrow'], faintThings);
    faults.push(...found.map((fault) => `${colours}, ${fault}`));
  }
  await styleWith(page, '');
  await wear(page, 'light');
  return faults;
}

async function faintThings(page: Page): Promise<string[]> {
  const picture = (await page.screenshot({ fullPage: true, scale: 'css', animations: 'disabled' })).toString('base64');
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const brightness = (colour: number) => {
      const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((bits) => (((colour >> bits) & 255) / 255) ** 2.2);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    /** The strongest contrast between what there is most of in a place, and anything else there. */
    const contrastIn = ({ left, top, right, bottom }: DOMRect) => {
      const counts = new Map<number, number>();
      for (let y = Math.floor(top + scrollY); y < bottom + scrollY; y += 1) {
        for (let x = Math.floor(left); x < right; x += 1) {
          const at = 4 * (y * bitmap.width + x);
          const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
      }
      const colours = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => brightness(colour));
      const [behind = 1, ...rest] = colours;
      return Math.max(1, ...rest.map((one) => Math.max(one, behind) / Math.min(one, behind)));
    };
    const drawings = [...document.querySelectorAll('svg')].filter((svg) => svg.checkVisibility());
    return [
      ...window
        .textPieces()
        .filter(({ rect }) => contrastIn(rect) < 4.5)
        .map(({ words, rect }) => `contrast ${contrastIn(rect).toFixed(1)}: "${words}"`),
      ...drawings
        .filter((svg) => contrastIn(svg.getBoundingClientRect()) < 3)
        .map((svg) => `the drawing beside "${svg.parentElement?.textContent?.slice(0, 30)}" is hardly seen`),
    ];
  }, picture);
}
