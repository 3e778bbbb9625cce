/** The public JSON about who can be reached, and what the panel of a page says about the same. */
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import type { Site } from '../support/site';
import type { Audience } from './addresses';
import { nameOf } from './content-files';

const instant = z.iso.datetime({ offset: true });
const localised = z.object({ nl: z.string(), en: z.string().optional() });
const contract = z.strictObject({
  now: instant,
  channels: z.array(
    z.strictObject({
      id: z.enum(['phone', 'chat']),
      helpline: z.string().min(1),
      state: z.enum(['open', 'busy', 'closed', 'unknown']),
      reason: z.enum(['hours', 'holiday', 'closure', 'live']).nullable(),
      until: instant.nullable(),
      contact: z.string().regex(/^(tel:\d+|https:\/\/)/),
      holiday: localised.optional(),
      closure: localised.optional(),
      note: z.string().max(120).optional(),
    }),
  ),
  nextChange: instant.nullable(),
});
export type Availability = z.infer<typeof contract>;
type Channel = Availability['channels'][number];

/** @throws when the answer is not as the contract has it */
export async function readAvailability(site: Site, audience?: Audience): Promise<Availability> {
  const answer = await fetch(`${site.url}/api/availability${audience ? `?audience=${audience}` : ''}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return contract.parse(await answer.json());
}

const SAYS = {
  open: /open tot|dag en nacht open/,
  busy: /druk/,
  closed: /open vanaf|gesloten/,
  unknown: /onbekend/,
};

/** What is said of a line that is closed: "1712 bellen: open vanaf morgen 9 uur.", "Chatten met Awel: gesloten." */
function sentenceOf({ id, helpline }: Channel): RegExp {
  return new RegExp(
    id === 'phone' ? `${nameOf(helpline)} bellen: ([^.]+)` : `Chatten met ${nameOf(helpline)}: ([^.]+)`,
  );
}

/** Compares every line of the JSON with what a visitor reads: what works can be tapped, what does not is said only. */
export async function expectPanelSays(page: Page, { channels }: Availability) {
  const panel = page.getByRole('region', { name: 'Nu contact' });
  const said = (await panel.locator('.closed').textContent()) ?? '';
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const elsewhere: Channel[] = [];
  for (const channel of channels) {
    const what = `${channel.helpline} ${channel.id}`;
    const row = panel.locator(`a.lit[href="${channel.contact}"], a.line[href="${channel.contact}"]`).first();
    const sentence = sentenceOf(channel).exec(said)?.[1];
    if (channel.state === 'closed' || channel.state === 'unknown') {
      if (sentence === undefined && what !== '1712 phone') {
        elsewhere.push(channel);
        continue;
      }
      // When 1712's own phone opens, the headline says, after what is open now.
      if (sentence === undefined) expect(headline, what).toMatch(/1712 zelf opent|nu druk/);
      else {
        expect(sentence, what).toMatch(SAYS[channel.state]);
        expect(sentence, what).not.toMatch(SAYS.open);
      }
      await expect(row, what).toHaveCount(0);
    } else if (channel.id === 'phone') {
      await expect(row, what).toContainText(SAYS[channel.state]);
      expect(sentence, what).toBeUndefined();
    }
  }
  if (elsewhere.length > 0) await expectNoAnswerSays(page, elsewhere);
}

/** Lines beside those of the panel are said where somebody got no answer. The page stays: its address would show that one again. */
async function expectNoAnswerSays(page: Page, channels: Channel[]) {
  const path = await page.getByRole('link', { name: 'Geen antwoord?', exact: true }).getAttribute('href');
  const answer = await page.request.get(new URL(path ?? '', page.url()).href);
  const said = (await answer.text()).replace(/<[^>]+>/g, '');
  for (const channel of channels) {
    expect(sentenceOf(channel).exec(said)?.[1], `${channel.helpline} ${channel.id}`).toMatch(SAYS[channel.state]);
  }
}

/** The headline names what works: it may say "open" only of what is open. */
export async function expectTrueHeadline(page: Page, { channels }: Availability) {
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const open = (helpline: string, id: string) =>
    channels.some((channel) => channel.helpline === helpline && channel.id === id && channel.state === 'open');
  expect(/(^|: )1712 is open/.test(headline.trim()), headline).toBe(open('1712', 'phone'));
  if (headline.includes('De chat van 1712 is open')) expect(open('1712', 'chat')).toBe(true);
  if (headline.includes('bel 106')) expect(open('tele-onthaal', 'phone')).toBe(true);
  if (!open('1712', 'phone')) expect(headline).toMatch(/1712 zelf opent|nu druk/);
}

/** Height of the first screen of a phone with its browser bars. */
export const FIRST_SCREEN = 560;

/** How far down the first screen each way to make contact ends, in CSS pixels: in the panel of a home, or in the line above a text. */
export function panelBottoms(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const isHome = document.querySelector('.home') !== null;
    const isOnePage = document.querySelector('.one-page') !== null;
    // A form begins with its field; who would rather talk finds a line under it.
    if (document.querySelector('.talk')) return {};
    const ofText = {
      lit: '.now-strip a',
      write: '.now-strip a:is([href$="/contact"], [href$="/ecrire"], [href$="/schreiben"])',
      more: '.now-strip a[href="#nu"]',
    };
    const ofOnePage = { police: '.urgent .number', ambulance: '.urgent .big:nth-of-type(2) .number' };
    const ways: Record<string, string> = isHome
      ? {
          who: '.who',
          headline: '.headline',
          lit: '.lit',
          write: '.reach > :nth-child(2)',
          danger: '.danger a:last-child',
        }
      : isOnePage
        ? ofOnePage
        : ofText;
    const bottoms: Record<string, number> = {};
    for (const [way, selector] of Object.entries(ways)) {
      const bottom = document.querySelector(selector)?.getBoundingClientRect().bottom;
      bottoms[way] = bottom === undefined || bottom === 0 ? Number.POSITIVE_INFINITY : Math.round(bottom);
    }
    return bottoms;
  });
}
