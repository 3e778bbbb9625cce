/** Room: nothing beside the screen, and a finger's width of nothing between what can be pressed. */
import { expect } from 'vitest';
import type { Journey } from './journey';

const PATHS = ['/', '/kinderen', '/volwassenen/contact', '/hulplijnen'];

export const layout: Journey[] = [
  {
    name: 'it is set in the letters of the tests',
    script: 'on',
    async walk(visit) {
      await visit.arrive('/');
      const widths = await visit.tab.ask(widthsIn, [
        'Roboto',
        'sans-serif',
        'DejaVu Sans',
        'DejaVu Sans Mono',
        'monospace',
      ]);
      const [roboto, sans, dejaVu, mono, monospace] = widths;
      expect([sans, monospace]).toEqual([roboto, mono]);
      expect(new Set([roboto, dejaVu, mono]).size).toBe(3);
    },
  },
  {
    name: 'no page runs over, no two targets touch',
    script: 'on',
    async walk(visit) {
      for (const path of PATHS) {
        await visit.arrive(path);
        expect(await visit.tab.ask(crowded), path).toEqual([]);
      }
    },
  },
];

/** Runs in the page. @returns how wide the same words are in each family, in pixels */
function widthsIn(families: string[]): number[] {
  return families.map((family) => {
    const words = document.createElement('span');
    words.textContent = 'Wil je iets vertellen? 1712';
    words.style.cssText = `position: absolute; white-space: nowrap; font: 40px "${family}"`;
    if (family === 'sans-serif' || family === 'monospace') words.style.fontFamily = family;
    document.body.append(words);
    const { width } = words.getBoundingClientRect();
    words.remove();
    return width;
  });
}

/** Runs in the page. @returns what is wider than the screen, and targets on one line without room between them */
function crowded(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')];
  const boxes = targets.map((target) => ({ words: target.innerText, box: target.getBoundingClientRect() }));
  const touching = boxes.filter(({ box }, index) => {
    const next = boxes[index + 1];
    if (!next || box.width === 0 || next.box.width === 0) return false;
    const isBeside = next.box.top < box.bottom - 2 && next.box.bottom > box.top + 2 && next.box.left >= box.right - 1;
    return isBeside && next.box.left - box.right < 2;
  });
  const beside = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px beside the screen`] : [];
  return [...beside, ...touching.map(({ words }) => `touches what follows: ${words}`)];
}
