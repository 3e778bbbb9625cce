/** With room: the sections in the top from 48rem on, one grid, drawings that are whole, and an exit that covers nothing. */
import type { Page } from '@playwright/test';
import { AUDIENCES, SECTIONS } from './addresses';
import { expect, test } from './fixtures';

const DESK = { width: 1280, height: 800 };
const TABLET = { width: 768, height: 900 };
const HOMES = ['/', ...Object.values(SECTIONS.nl)];
const TEXTS = [
  '/kinderen/pesten',
  '/jongeren/geweld-thuis',
  '/volwassenen/relatie',
  '/volwassenen/chat',
  '/hulplijnen',
  ...Object.values(SECTIONS.nl).map((home) => `${home}/contact`),
  '/volwassenen/antwoord',
];

test('from 48rem on all sections stand in the top, below it the own one', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await page.goto('/jongeren/geweld-thuis');
  const links = AUDIENCES.map((audience) => page.getByRole('banner').locator(`a[href="${SECTIONS.nl[audience]}"]`));
  for (const link of links) await expect(link).toBeVisible();
  await page.setViewportSize({ ...TABLET, width: TABLET.width - 1 });
  const seen = await Promise.all(links.map((link) => link.isVisible()));
  expect(seen).toEqual(AUDIENCES.map((audience) => audience === 'teens'));
});

/** What stands beside the grid, which is that of the foot: text and boxes of main, but for a panel from edge to edge; and where each part begins. */
function beside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      return { left: left + Number.parseFloat(paddingLeft), right: right - Number.parseFloat(paddingRight) };
    };
    const foot = document.querySelector('.foot');
    if (!foot) return ['no foot'];
    const grid = inside(foot);
    const named = (element: Element) => `${element.tagName} ${element.className}`;
    const isBox = (element: Element) => {
      const { borderLeftWidth, backgroundColor } = getComputedStyle(element);
      return borderLeftWidth !== '0px' || backgroundColor !== 'rgba(0, 0, 0, 0)';
    };
    const says = (element: Element) =>
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    const out = [...document.querySelectorAll('main *:not(svg, svg *, .home > .panel, .hidden, .hidden *)')]
      .filter((element) => element.checkVisibility() && (isBox(element) || says(element)))
      .filter((element) => {
        const { left, right, height } = isBox(element)
          ? element.getBoundingClientRect()
          : { height: 2, ...inside(element) };
        return height > 1 && (left < grid.left - 1 || right > grid.right + 1);
      })
      .map((element) => `${named(element)} is beside it`);
    const parts = '.top, .home > .panel, .lead, main > .text, .offer, .share';
    const starts = [...document.querySelectorAll(parts)]
      .filter((element) => element.checkVisibility() && Math.abs(inside(element).left - grid.left) > 1)
      .map((element) => `${named(element)} begins at ${inside(element).left}, not at ${grid.left}`);
    return [...starts, ...out];
  });
}

test('at 1280 px everything stands in one grid, from the top to the foot', async ({ page }) => {
  await page.setViewportSize(DESK);
  for (const path of [...HOMES, ...TEXTS]) {
    await page.goto(path);
    expect.soft(await beside(page), path).toEqual([]);
  }
});

/** Where something begins and ends, from left to right, and from the top. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).filter({ visible: true }).first().boundingBox();
  if (!box) throw new Error(`${selector} is not there`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

test('with room a home has two halves, and nothing stands empty beside what is true', async ({ page }) => {
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ ...DESK, width });
    for (const path of HOMES) {
      await page.goto(path);
      const [said, reach, rest, panel] = await Promise.all(
        ['.said', '.reach', '.rest', '.home > .panel'].map((part) => boxOf(page, part)),
      );
      if (!said || !reach || !rest || !panel) throw new Error('every part has its box');
      const where = `${path} at ${width}`;
      expect.soft(Math.abs(said.width - reach.width), `${where}: the halves differ by`).toBeLessThanOrEqual(1);
      expect.soft(reach.height / said.height, `${where}: what to do, beside what is true`).toBeGreaterThan(0.6);
      expect.soft(rest.x, `${where}: what else begins at`).toBe(said.x);
      expect.soft(rest.right, `${where}: what else ends at`).toBe(reach.right);
      expect.soft(panel.bottom - rest.bottom, `${where}: below it stands the drawing`).toBeLessThan(width / 5);
    }
  }
});

test('what can be known before sending stands beside the form, and an answer is asked for at the top', async ({
  page,
}) => {
  await page.setViewportSize(DESK);
  for (const home of Object.values(SECTIONS.nl)) {
    await page.goto(`${home}/contact`);
    const [form, talk, after] = await Promise.all(['main form', '.talk', '.after'].map((part) => boxOf(page, part)));
    expect(talk?.x).toBeGreaterThan(form?.right ?? 0);
    expect(after?.y).toBeGreaterThanOrEqual(talk?.bottom ?? 0);
    expect(after?.y).toBeLessThan(form?.bottom ?? 0);
  }
  await page.goto('/volwassenen/antwoord');
  expect((await boxOf(page, 'main form')).y).toBeLessThan(250);
});

test('the drawing of a home is whole, however wide the screen', async ({ page }) => {
  for (const path of HOMES) {
    await page.goto(path);
    for (const width of [992, 1280, 1920]) {
      await page.setViewportSize({ width, height: 1080 });
      const cut = await page.locator('svg.scene').evaluate((drawing) => {
        const tops = [...drawing.querySelectorAll('path, circle')].map((part) => part.getBoundingClientRect().top);
        return drawing.getBoundingClientRect().top - Math.min(...tops);
      });
      expect.soft(cut, `${path} at ${width}: cut off at the top`).toBeLessThanOrEqual(0);
    }
  }
});

test('the exit stands within the top, which stays, and on nothing else', async ({ page }) => {
  for (const path of ['/volwassenen', '/kinderen/pesten', '/en/adults', '/volwassenen/contact']) {
    await page.goto(path);
    for (const width of [992, 1280]) {
      await page.setViewportSize({ ...DESK, width });
      for (const down of [0, 500]) {
        await page.evaluate((to) => scrollTo(0, to), down);
        const faults = await page.evaluate(() => {
          const boxOf = (one: Element) => one.getBoundingClientRect();
          const [exit, ...more] = [...document.querySelectorAll('[data-exit]')].filter((one) => one.checkVisibility());
          const top = document.querySelector('.top');
          if (!exit || !top) return ['no exit, or no top'];
          const { left, right, bottom, top: above } = boxOf(exit);
          const covered = [...top.querySelectorAll('a')]
            .filter((one) => one !== exit && one.checkVisibility())
            .filter((one) => boxOf(one).right > left && boxOf(one).left < right);
          return [
            ...more.map(() => 'a second exit'),
            ...(above < boxOf(top).top || bottom > boxOf(top).bottom ? ['it hangs out of the top'] : []),
            ...covered.map((one) => `it covers ${one.textContent}`),
          ];
        });
        expect.soft(faults, `${path} at ${width}, ${down} px down`).toEqual([]);
      }
    }
  }
});
