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

/** What a visitor reads on the row of a line: "Bel Awel 102", "Chat met NuPraatIkErover". */
function rowOf({ id, helpline }: Channel): RegExp {
  return new RegExp(id === 'phone' ? `^Bel (${nameOf(helpline)}\\b|${helpline}$)` : `^Chat met ${nameOf(helpline)}\\b`);
}

/** Folds everything in the panel open and compares every line of the JSON with what a visitor reads. */
export async function expectPanelSays(page: Page, { channels }: Availability) {
  const panel = page.getByRole('region', { name: 'Nu contact' });
  await panel.getByText('Geen antwoord?', { exact: true }).click();
  const later = panel.getByText('Meer lijnen en uren', { exact: true });
  if (await later.isVisible()) await later.click();
  for (const channel of channels) {
    const rows = await panel
      .getByRole('link')
      .filter({ has: page.getByText(rowOf(channel)) })
      .allTextContents();
    expect(rows.length, `rows for ${channel.helpline} ${channel.id}`).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatch(SAYS[channel.state]);
      if (channel.state !== 'open') expect(row).not.toMatch(SAYS.open);
    }
  }
}

/** The headline names what works: it may say "open" only of what is open. */
export async function expectTrueHeadline(page: Page, { channels }: Availability) {
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const open = (helpline: string, id: string) =>
    channels.some((channel) => channel.helpline === helpline && channel.id === id && channel.state === 'open');
  expect(headline.includes('Onze lijn is open'), headline).toBe(open('1712', 'phone'));
  if (headline.includes('Onze chat is open')) expect(open('1712', 'chat')).toBe(true);
  if (headline.includes('Tele-Onthaal 106 is nu open')) expect(open('tele-onthaal', 'phone')).toBe(true);
  if (!open('1712', 'phone')) expect(headline).toMatch(/1712 opent/);
}

/** Height of the first screen of a phone with its browser bars. */
export const FIRST_SCREEN = 560;

/** How far down the first screen each way to make contact ends, in CSS pixels; what is closed may be folded away. */
export function panelBottoms(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const regions = [...document.querySelectorAll('section[aria-label]')];
    const panel = regions.find((one) => /^(Nu contact|Contact now)$/.test(one.getAttribute('aria-label') ?? ''));
    const links = [...(panel?.querySelectorAll('a') ?? [])];
    const saying = (words: RegExp) => links.filter((link) => words.test(link.textContent?.trim() ?? ''));
    const ways = {
      call: links.filter((link) => link.matches('[href^="tel:"]:not([href="tel:101"], [href="tel:112"])')),
      chat: saying(/^Chat/),
      write: saying(/^(Schrijf|Write)/),
    };
    const bottoms: Record<string, number> = {};
    for (const [way, found] of Object.entries(ways)) {
      const seen = found.find((link) => link.checkVisibility() && link.getClientRects().length > 0);
      const isSaidClosed = found.some((link) => /open vanaf|gesloten|opens|closed/.test(link.textContent ?? ''));
      if (seen) bottoms[way] = Math.round(seen.getBoundingClientRect().bottom);
      else if (!isSaidClosed) bottoms[way] = Number.POSITIVE_INFINITY;
    }
    return bottoms;
  });
}
