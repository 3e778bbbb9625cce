/** Who can be reached now: the public JSON, and the panel that must say the same at any moment of any day. */
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Site } from '../support/site';
import { AUDIENCES, type Audience, SECTIONS } from './addresses';
import { nameOf } from './content-files';
import { expect, test } from './fixtures';

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
type Availability = z.infer<typeof contract>;
type Channel = Availability['channels'][number];

async function readAvailability(site: Site, audience?: Audience): Promise<Availability> {
  const answer = await fetch(`${site.url}/api/availability${audience ? `?audience=${audience}` : ''}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return contract.parse(await answer.json());
}

/** What holds for everybody, whatever the hour. */
function withoutNow({ channels, nextChange }: Availability) {
  return { channels, nextChange };
}

for (const audience of AUDIENCES) {
  test(`the JSON for ${audience} is as the contract has it`, async ({ site }) => {
    const { now, channels, nextChange } = await readAvailability(site, audience);
    // One answer is kept for everybody, for at most 25 seconds.
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(30_000);
    const [first] = channels;
    expect(first).toMatchObject({ id: 'phone', helpline: '1712', contact: 'tel:1712' });
    const chat = audience === 'adults' ? '1712' : 'nupraatikerover';
    expect(channels).toContainEqual(expect.objectContaining({ id: 'chat', helpline: chat }));
    const others = channels.filter(({ contact }) => contact === 'tel:106' || contact === 'tel:102');
    expect(others).toHaveLength(first?.state === 'open' ? 0 : 2);
    const changes = channels.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]));
    for (const change of changes) expect(change).toBeGreaterThan(Date.parse(now));
    if (changes.length > 0) expect(Date.parse(nextChange ?? '')).toBeLessThanOrEqual(Math.min(...changes));
  });
}

test('without an audience it answers for adults, and an unknown one is refused with a reason', async ({ site }) => {
  await expect(async () => {
    expect(withoutNow(await readAvailability(site))).toEqual(withoutNow(await readAvailability(site, 'adults')));
  }).toPass();
  const refused = await fetch(`${site.url}/api/availability?audience=iedereen`);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toEqual({ error: expect.stringContaining('children, teens, adults') });
});

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

async function expectPanelSays(page: Page, { channels }: Availability) {
  const panel = page.getByRole('region', { name: 'Nu contact' });
  await panel.getByText('Geen antwoord?', { exact: true }).click();
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
async function expectTrueHeadline(page: Page, { channels }: Availability) {
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const open = (helpline: string, id: string) =>
    channels.some((channel) => channel.helpline === helpline && channel.id === id && channel.state === 'open');
  expect(headline.includes('Onze lijn is open'), headline).toBe(open('1712', 'phone'));
  if (headline.includes('Onze chat is open')) expect(open('1712', 'chat')).toBe(true);
  if (headline.includes('Tele-Onthaal 106 is nu open')) expect(open('tele-onthaal', 'phone')).toBe(true);
  if (!open('1712', 'phone')) expect(headline).toMatch(/1712 opent/);
}

for (const audience of AUDIENCES) {
  test(`the panel for ${audience} says what the JSON says`, async ({ page, site }) => {
    // Something may change between the two: then they are asked again.
    await expect(async () => {
      const before = await readAvailability(site, audience);
      await page.goto(SECTIONS.nl[audience]);
      await expectPanelSays(page, before);
      await expectTrueHeadline(page, before);
    }).toPass();
  });
}

test('"Geen antwoord?" leads to at least two things that work now, one of them without a voice', async ({ page }) => {
  for (const path of Object.values(SECTIONS.nl)) {
    await page.goto(path);
    const panel = page.getByRole('region', { name: 'Nu contact' });
    await panel.getByText('Geen antwoord?', { exact: true }).click();
    const offers = panel.getByRole('link', { name: /Schrijf ons|bellen|open tot|dag en nacht open/ });
    expect(await offers.filter({ visible: true }).count()).toBeGreaterThan(2);
    await panel
      .getByRole('link', { name: /^Schrijf ons/ })
      .last()
      .click();
    await expect(page).toHaveURL(`${path}/contact`);
  }
});
