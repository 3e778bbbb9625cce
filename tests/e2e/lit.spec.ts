/** What stands lit in each state: the button, the drawing, the lights and the line above a text; with danger, the chats and what a call costs. */
import type { Page } from '@playwright/test';
import { LIGHT_HANDS } from '~/ui/light';
import type { Site } from '../support/site';
import { startSiteAt } from '../support/site-at';
import { AUDIENCES, SECTIONS } from './addresses';
import { test as base, expect } from './fixtures';

const TOKEN = 'sleutel-van-de-coordinator';
const PHONE = { width: 360, height: 740 };
/** From here on the panel stands beside the text: 62rem. */
const BESIDE = 992;
const TEXTS = { children: '/kinderen/pesten', teens: '/jongeren/geweld-thuis', adults: '/volwassenen/relatie' };
const STATES = ['open', 'busy', 'other'] as const;
type States = Record<(typeof STATES)[number], Site>;

/** 1712 can be called; can be called, but everybody talks; is closed on a Sunday evening. */
async function startAll(smtpUrl: string): Promise<States> {
  const tuesday = '2026-11-24T14:00:00+01:00';
  const [open, busy, other] = await Promise.all([
    startSiteAt(tuesday, smtpUrl),
    startSiteAt(tuesday, smtpUrl, { AVAILABILITY_TOKEN: TOKEN }),
    startSiteAt('2026-11-29T20:00:00+01:00', smtpUrl),
  ]);
  for (const channel of ['phone', 'chat']) {
    const { status } = await fetch(`${busy.url}/api/availability/${channel}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ state: 'busy', until: '2026-11-24T16:00:00+01:00' }),
    });
    expect(status).toBe(204);
  }
  return { open, busy, other };
}

const test = base.extend<object, { states: States }>({
  states: [
    async ({ mailbox }, use) => {
      const states = await startAll(mailbox.url);
      await use(states);
      for (const site of Object.values(states)) expect(await site.remove()).toBe(0);
    },
    { scope: 'worker' },
  ],
});
// One worker has the three sites.
test.describe.configure({ mode: 'default' });
test.use({ viewport: PHONE });
test.beforeEach(({ watch, states }) => {
  for (const { url } of Object.values(states)) watch.allow(new RegExp(`^${url}/`));
});

const heightsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));

for (const state of STATES) {
  test(`${state}: what is lit is 64 px high, and that a call is free stands on the first screen`, async ({
    page,
    states,
  }) => {
    for (const path of ['/', ...Object.values(SECTIONS.nl)]) {
      await page.goto(states[state].url + path);
      const [lit = 0] = await heightsOf(page, '.lit');
      expect(lit, path).toBeGreaterThanOrEqual(64);
      const free = page.locator('.panel').getByText(/gratis, kan zonder naam en staat niet op/);
      const said = await free.boundingBox();
      const exit = await page.locator('.exit a').boundingBox();
      expect((said?.y ?? 0) + (said?.height ?? Number.POSITIVE_INFINITY), path).toBeLessThanOrEqual(exit?.y ?? 0);
    }
  });
}

for (const audience of AUDIENCES) {
  const home = SECTIONS.nl[audience];

  test(`${home}: 101 and 112 are buttons for a thumb, and who cannot hear or speak finds three links`, async ({
    page,
    states,
  }) => {
    for (const path of [home, TEXTS[audience]]) {
      await page.goto(states.open.url + path);
      const danger = page.locator('.danger a');
      expect(await danger.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
        'tel:101',
        'tel:112',
      ]);
      for (const height of await heightsOf(page, '.danger a')) expect(height, path).toBeGreaterThanOrEqual(44);
      const ways = page.locator('p.deaf:has-text("slechthorend") a');
      expect(await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
        `${home}/chat`,
        `${home}/contact`,
        '/hulplijnen/nood-112',
      ]);
    }
  });

  test(`${TEXTS[audience]}: a line of 48 px above the text, until the panel stands beside it`, async ({
    page,
    states,
  }) => {
    await page.goto(states.open.url + TEXTS[audience]);
    const strip = page.locator('.now-strip');
    const box = await strip.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0);
    await page.setViewportSize({ ...PHONE, width: BESIDE - 1 });
    await expect(strip.getByRole('link', { name: 'Meer' })).toBeVisible();
    await page.setViewportSize({ ...PHONE, width: BESIDE });
    await expect(strip.getByRole('link')).toHaveCount(0);
    await expect(page.locator('.panel .lit')).toBeInViewport({ ratio: 1 });
  });
}

/** Where the light of 1712 stands in the drawing, from left to right in its own units. */
const OWN_LIGHT = { teens: [338, 382], adults: [298, 316] } as const;

/** How many points of a drawing shine there, and how many elsewhere: what lies on top is a light, whatever its colour. */
function shining(page: Page, [from, to]: readonly [number, number]) {
  return page.locator('svg.scene').evaluate(
    (drawing: SVGSVGElement, own) => {
      const filled = [...drawing.querySelectorAll('path')].filter((path) => getComputedStyle(path).fill !== 'none');
      const { width, height } = drawing.viewBox.baseVal;
      const count = { own: 0, elsewhere: 0 };
      for (let x = 1; x < width; x += 2)
        for (let y = 1; y < height; y += 2) {
          const top = filled.findLast((path) => path.isPointInFill(new DOMPoint(x, y)));
          if (top?.matches('.glow')) count[own.from <= x && x <= own.to ? 'own' : 'elsewhere'] += 1;
        }
      return count;
    },
    { from, to },
  );
}

for (const audience of ['teens', 'adults'] as const) {
  test(`${SECTIONS.nl[audience]}: in the drawing 1712's light is on, half on, or out beside another one's`, async ({
    page,
    states,
  }) => {
    const shines = async (state: keyof States) => {
      await page.goto(states[state].url + SECTIONS.nl[audience]);
      return shining(page, OWN_LIGHT[audience]);
    };
    const open = await shines('open');
    expect(open).toEqual({ own: expect.any(Number), elsewhere: 0 });
    const busy = await shines('busy');
    expect(busy.elsewhere).toBe(0);
    expect(busy.own).toBeGreaterThan(0);
    expect(busy.own).toBeLessThan(open.own * 0.75);
    const other = await shines('other');
    expect(other.own).toBe(0);
    expect(other.elsewhere).toBeGreaterThan(0);
  });
}

test('where asking to be called back is lit, the home asks whose form it is', async ({ page, states, watch }) => {
  watch.allow(new RegExp(`^${states.busy.url}/`));
  await page.goto(`${states.busy.url}/`);
  const lit = page.locator('.panel .lit');
  await expect(lit).toHaveText([/: Onder 13$/, /: 13-18$/, /: Volwassen$/]);
  await expect(page.getByRole('group', { name: /^Vraag om je terug te bellen, we lezen vanaf / })).toContainText(
    ' · je bent',
  );
  const to = await lit.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(to).toEqual(AUDIENCES.map((audience) => `${SECTIONS.nl[audience]}/contact`));
  await page.goto(`${states.busy.url}/jongeren`);
  await expect(lit).toHaveAttribute('href', '/jongeren/contact');
});

test('a photocopy still tells the four states of a line apart', async ({ page, states }) => {
  await page.goto(`${states.busy.url}/hulplijnen`);
  expect(LIGHT_HANDS.adults).toBe('window');
  const shapes = await page.locator('.text svg.light').evaluateAll((lights) =>
    lights.map((light) => {
      const shape = [...light.querySelectorAll('path')].map((path) => {
        const { fill, strokeDasharray } = getComputedStyle(path);
        return [path.getAttribute('d'), fill === 'none' ? 'a line' : 'full', strokeDasharray].join();
      });
      return [[...light.classList].join(' '), shape.join('; ')] as const;
    }),
  );
  const ofState = new Map(shapes);
  expect([...ofState.keys()].sort()).toEqual(
    ['busy', 'closed', 'open', 'unknown'].map((state) => `light light-${state}`),
  );
  expect(new Set(ofState.values()).size).toBe(4);
});

test('on a page of chats each chat stands once', async ({ page, states }) => {
  for (const audience of AUDIENCES) {
    await page.goto(`${states.open.url}${SECTIONS.nl[audience]}/chat`);
    const chats = await page.locator('.text .line strong').allTextContents();
    expect(chats.length).toBeGreaterThan(0);
    const panel = await page.getByRole('region', { name: 'Nu contact' }).innerText();
    for (const chat of chats) {
      await expect(page.getByRole('link', { name: new RegExp(`^${chat}`) })).toHaveCount(1);
      expect(panel).not.toContain(chat.replace('Chat met', 'Chatten met'));
    }
  }
});
