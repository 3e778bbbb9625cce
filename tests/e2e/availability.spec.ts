/** Who can be reached now: the public JSON, and the panel that must say the same at any moment of any day. */
import { AUDIENCES, SECTIONS } from './addresses';
import { expect, test } from './fixtures';
import { type Availability, expectPanelSays, expectTrueHeadline, readAvailability } from './reachable';
import { expectAddress } from './trail';

/** What holds for everybody, whatever the hour. */
function withoutNow({ channels, nextChange }: Availability) {
  return { channels, nextChange };
}

for (const audience of AUDIENCES) {
  test(`the JSON for ${audience} is as the contract has it`, async ({ site }) => {
    const asked = Date.now();
    const { now, channels, nextChange } = await readAvailability(site, audience);
    // One answer is kept for everybody, for at most 25 seconds. It is said in whole seconds.
    expect(Date.parse(now)).toBeGreaterThan(asked - 26_000);
    expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
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
    await page.getByRole('link', { name: 'Geen antwoord?', exact: true }).click();
    await expectAddress(page, `${path}/bezet`);
    const offered = page.locator('.text .panel');
    const offers = offered.getByRole('link', { name: /Schrijf naar 1712|bellen|open tot|dag en nacht open/ });
    expect(await offers.filter({ visible: true }).count()).toBeGreaterThan(2);
    await offered
      .getByRole('link', { name: /^Schrijf naar 1712/ })
      .last()
      .click();
    await expectAddress(page, `${path}/contact`);
  }
});
