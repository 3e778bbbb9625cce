/** What browsers of some years ago lack is not needed: here a new one plays an old one, by what is taken away from it. */
import { ContactForm, islandAlive } from './contact-form';
import { expect, test } from './fixtures';
import { expectSwapped, follow } from './trail';

/** What Chromium 79 and Safari 13.1 lack of what this Chromium has, and a script might use. */
function becomeOld() {
  const lacking: [object, string[]][] = [
    [AbortSignal, ['timeout', 'any']],
    [HTMLFormElement.prototype, ['requestSubmit']],
    [SubmitEvent.prototype, ['submitter']],
    [Element.prototype, ['replaceChildren', 'checkVisibility', 'setHTMLUnsafe']],
    [Document.prototype, ['replaceChildren']],
    [Array.prototype, ['at', 'findLast', 'toSorted', 'toReversed', 'with']],
    [String.prototype, ['at', 'replaceAll']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'withResolvers']],
    [window, ['structuredClone', 'PerformanceNavigationTiming', 'SubmitEvent', 'navigation', 'reportError']],
    [Crypto.prototype, ['randomUUID']],
  ];
  for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
  performance.getEntriesByType = () => [];
  const refuse = (selectors: string) => {
    // Chromium 79 knows neither lists within :not() nor these.
    if (/:(has|is|where)\(|:focus-visible|:not\([^)]*,/.test(selectors))
      throw new DOMException(`'${selectors}' is not a valid selector.`, 'SyntaxError');
  };
  for (const owner of [Document.prototype, Element.prototype, DocumentFragment.prototype])
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll'] as const) {
      const original = Reflect.get(owner, name);
      if (original)
        Reflect.set(owner, name, function select(this: Element, selectors: string) {
          refuse(selectors);
          return original.call(this, selectors);
        });
    }
}

test.beforeEach(({ page }) => page.addInitScript(becomeOld));

test('links swap the page, Back restores it, and the page is counted', async ({ page }) => {
  const counted = page.waitForRequest('**/api/event');
  await page.goto('/kinderen');
  await counted;
  await follow(page, '/kinderen/pesten');
  await page.goBack();
  await expectSwapped(page, '/kinderen');
  await expect(page).toHaveURL('/kinderen');
});

for (const path of ['/kinderen/contact', '/jongeren/contact', '/volwassenen/contact'])
  test(`${path} says what is missing, and sends`, async ({ page, mailbox }) => {
    await page.goto(path);
    await islandAlive(page);
    const form = new ContactForm(page);
    await form.sendButton.click();
    await expect(form.summary).toBeFocused();
    const reference = await form.send({ message: `Oud toestel, ${path}`, reply: 'none' });
    await mailbox.mailWith(reference);
    await expect(page).toHaveURL(path);
  });

test('what the server refuses is shown, before the script of the form has come', async ({ page, watch }) => {
  watch.allow(/status of 400|ERR_FAILED/);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/volwassenen/contact');
  const form = new ContactForm(page);
  await form.message.fill('Nog niet alles');
  await form.sendButton.click();
  await expect(form.summary).toBeFocused();
  await expect(form.message).toHaveValue('Nog niet alles');
});

test('without a connection the words come, the text stays and the button is back', async ({
  page,
  context,
  watch,
  mailbox,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.goto('/jongeren/contact');
  await islandAlive(page);
  const form = new ContactForm(page);
  await form.fill({ message: 'Oud en zonder verbinding', reply: 'none' });
  await context.setOffline(true);
  await form.sendButton.click();
  await expect(page.getByRole('status').filter({ hasText: 'geen verbinding' })).toBeVisible();
  await expect(form.message).toHaveValue('Oud en zonder verbinding');
  await context.setOffline(false);
  await mailbox.mailWith(await form.send());
});

for (const island of [true, false])
  test(`when fetch fails, the browser sends the form itself, ${island ? 'with' : 'without'} its script`, async ({
    page,
    mailbox,
    watch,
  }) => {
    watch.allow(/ERR_FAILED/);
    if (!island) await page.route('**/assets/*.js', (route) => route.abort());
    await page.route('**/contact', (route) => {
      const request = route.request();
      return request.method() === 'POST' && request.resourceType() === 'fetch' ? route.abort() : route.continue();
    });
    await page.goto('/volwassenen/contact');
    if (island) await islandAlive(page);
    const reference = await new ContactForm(page).send({ message: 'Langs de browser zelf', reply: 'none' });
    await mailbox.mailWith(reference);
  });

test('search, the finder and "Wat probeerde je?" answer in place', async ({ page }) => {
  await page.goto('/kinderen');
  await follow(page, '/kinderen/zoeken');
  await page.getByRole('searchbox').fill('pesten');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('.results h2').first()).toBeFocused();
  await page.goto('/hulplijnen');
  await page.locator('select[name="leeftijd"]').selectOption('kind');
  await page.getByRole('button', { name: 'Toon de lijnen' }).click();
  await expect(page.locator('#gevonden')).toBeFocused();
  await page.goto('/jongeren/bezet');
  await page.getByRole('button', { name: 'Ik belde' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Ik belde', pressed: true })).toBeFocused();
  await page.getByRole('button', { name: 'Ik chatte' }).click();
  await expect(page.getByRole('button', { name: 'Ik chatte', pressed: true })).toBeFocused();
});

test('the button that was pressed is told, also when the browser sends the form itself', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED/);
  await page.goto('/jongeren/bezet');
  await page.route('**/bezet', (route) => {
    const request = route.request();
    return request.method() === 'POST' && request.resourceType() === 'fetch' ? route.abort() : route.continue();
  });
  await page.getByRole('button', { name: 'Ik belde' }).click();
  await expect(page.getByRole('button', { name: 'Ik belde', pressed: true })).toBeVisible();
});
