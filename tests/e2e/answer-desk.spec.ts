/** A key that opens nothing, on the team's page. On a site of its own: such a key stands in the log. */
import { type Site, startSite } from '../support/site';
import { writeAndKeepWords } from './answer-box';
import { islandAlive } from './contact-form';
import { test as base, expect } from './fixtures';

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ mailbox }, use) => {
      const site = await startSite({ smtpUrl: mailbox.url });
      await use(site);
      expect(await site.remove(), 'exit code after SIGTERM').toBe(0);
      const loud = site.output.split('\n').filter((line) => /"level":"(warn|error)"/.test(line));
      expect(
        loud.map((line) => JSON.parse(line)),
        'what the site logged',
      ).toEqual([expect.objectContaining({ event: 'access.wrong_key', door: 'answer' })]);
    },
    { scope: 'worker' },
  ],
});

test("the team's page: a wrong key keeps the answer, no answer is none, and Enter sends nothing", async ({
  page,
  mailbox,
  watch,
  javaScriptEnabled,
}) => {
  watch.allow(/status of 400/);
  await page.goto('/volwassenen/contact');
  const { key } = await writeAndKeepWords(page, mailbox, 'Voor een verkeerde sleutel');
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/antwoord')) posts.push(request.url());
  });
  await page.goto('/beheer/antwoord');
  if (javaScriptEnabled) await islandAlive(page);
  const [field, answer] = [page.getByLabel('Antwoordsleutel'), page.getByLabel('Je antwoord')];
  await field.fill('AAAA-BBBB-CCCC');
  await field.press('Enter');
  expect(posts).toEqual([]);
  await answer.fill('Dag, dit is mijn antwoord');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('alert').getByRole('link').click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Bij deze sleutel is geen gesprek/);
  await expect(answer).toHaveValue('Dag, dit is mijn antwoord');
  await field.fill(key);
  await answer.fill('');
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText('Schrijf eerst je antwoord.');
  await expect(field).toHaveValue(key);
  expect(posts).toHaveLength(2);
});
