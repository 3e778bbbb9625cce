/** Moving through a page by keys alone, and where the focus is. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Focused {
  words: string;
  /** Place in the page, CSS pixels. */
  left: number;
  top: number;
  bottom: number;
  /** It stands still while the page scrolls: the exit. */
  isFixed: boolean;
  /** What is wrong with how it shows. */
  faults: string[];
}

/** More presses than any page has stops. */
const PRESSES = 150;

/** Presses Tab once and looks at what has the focus; null: it left the page. */
async function pressTab(page: Page): Promise<Focused | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // The ring of a choice stands around its card, that of a row around the row.
    const ringed = [element, element.closest('label')].find((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one ?? element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const shown = ringed ?? element;
    const rect = shown.getBoundingClientRect();
    const bar = [...document.querySelectorAll('.exit a')].find((one) => one !== element)?.getBoundingClientRect();
    const isUnderBar = bar && rect.bottom > bar.top + 1 && rect.right > bar.left + 1 && rect.left < bar.right - 1;
    const isOutside = rect.bottom <= 0 || rect.top >= innerHeight || rect.right <= 0 || rect.left >= innerWidth;
    // What is higher than the screen cannot be seen whole.
    const isTooHigh = rect.height > (bar?.top ?? innerHeight) - 16;
    const ring = ringed && getComputedStyle(ringed).outlineColor;
    const words = (element.getAttribute('aria-label') ?? shown.textContent ?? '').trim().slice(0, 40);
    return {
      words: words || `${element.tagName} ${element.getAttribute('name')}`,
      left: rect.left + scrollX,
      top: rect.top + scrollY,
      bottom: rect.bottom + scrollY,
      isFixed: element.closest('.exit') !== null,
      faults: [
        ...(ringed ? [] : ['has no ring']),
        ...(ring === 'rgba(0, 0, 0, 0)' ? ['its ring has no colour'] : []),
        ...(isOutside ? ['is not on the screen'] : []),
        ...(isUnderBar && !isTooHigh ? ['is under the exit'] : []),
      ],
    };
  });
}

/** Every stop of a page from its beginning, in order. */
export async function walkThrough(page: Page): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let stop = await pressTab(page); stop && stops.length < PRESSES; stop = await pressTab(page)) stops.push(stop);
  return stops;
}

/** Presses Tab until this has the focus; each stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const handle = await target.elementHandle();
  for (let press = 0; press < PRESSES; press += 1) {
    const stop = await pressTab(page);
    expect.soft(stop?.faults ?? [], `the focus on "${stop?.words}"`).toEqual([]);
    if (await page.evaluate((wanted) => wanted === document.activeElement, handle)) return;
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** Goes to a link or button by Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a group of radio buttons by Tab and chooses one with the arrows. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const group = page.locator(`input[type="radio"][name="${name}"]`);
  const chosen = page.locator(`input[type="radio"][name="${name}"][value="${value}"]`);
  // Tab stops at the chosen one of a group, or at its first.
  const checked = page.locator(`input[type="radio"][name="${name}"]:checked`);
  await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
  await page.keyboard.press('Space');
  for (let press = await group.count(); press > 0 && !(await chosen.isChecked()); press -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(chosen).toBeChecked();
}
