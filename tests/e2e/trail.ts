/** A visit as a visitor makes it: by following links. The address bar tells nothing about what is shown. */
import { expect, type Page } from '@playwright/test';

/** The one title of every page of the sections, in each language. */
export const NEUTRAL = { nl: 'Informatie en contact', en: 'Information and contact' };

/** Pages outside the sections are known by their heading; those inside say their address under "Deel of bewaar". */
const HEADINGS: Record<string, string> = {
  '/veilig-surfen': 'Veilig surfen',
  '/hulplijnen': 'Alle hulplijnen',
  '/privacy': 'Privacy',
};

/** What a page of the sections says its address is, wherever one began: ends with this. With script and without. */
export function expectAddress(page: Page, path: string): Promise<void> {
  return expect(page.locator('.share code')).toHaveText(new RegExp(`[0-9a-z]${path}$`));
}

/** Waits until the page that belongs at a path is seen, and the entry says so. */
export async function expectShown(page: Page, path: string): Promise<void> {
  const name = HEADINGS[path];
  if (name) await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  else await expectAddress(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => history.state?.page)).toBe(path);
}

/** Waits until what is shown was put into the open document: the heading has taken the focus. */
export async function expectSwapped(page: Page, path: string): Promise<void> {
  await expectShown(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** A link that leads there. */
export function linkTo(page: Page, path: string) {
  return page.locator(`a[href="${path}"]`).filter({ visible: true }).first();
}

/** Follows a link and waits for the page. */
export async function follow(page: Page, path: string): Promise<void> {
  await linkTo(page, path).click();
  await expectSwapped(page, path);
}

/** Marks the open document, to see later whether it is still the same one. */
export function markDocument(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.assign(window, { sameDocument: true });
  });
}

export function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate(() => 'sameDocument' in window);
}

/** How far the page is scrolled. */
export function placeOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY));
}

/** Scrolls, and waits until the entry knows. */
export async function scrollDown(page: Page, top: number): Promise<void> {
  await page.evaluate((to) => scrollTo(0, to), top);
  await expect.poll(() => page.evaluate(() => history.state?.top)).toBe(top);
}

/**
 * Notes for how long the page waits from here on: what it does after a time is asked of its own words, so that it is no
 * question of how fast the machine is. In milliseconds.
 */
export async function noteWaits(page: Page): Promise<number[]> {
  const waits: number[] = [];
  await page.exposeFunction('noteWait', (milliseconds: number) => waits.push(milliseconds));
  await page.evaluate(() => {
    const { setTimeout: real, noteWait } = window as unknown as Window & { noteWait(milliseconds: number): void };
    const noting = (work: () => void, milliseconds = 0, ...rest: unknown[]) => {
      noteWait(milliseconds);
      return real(work, milliseconds, ...rest);
    };
    Object.assign(window, { setTimeout: noting });
  });
  return waits;
}
