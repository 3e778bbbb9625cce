/** Readable and usable by everyone, where no visitor of the site comes by himself; pages.spec.ts has all other pages. */
import { accessFaults } from './access/every-look';
import { layoutFaults } from './access/layout';
import { AUDIENCES } from './addresses';
import { expect, test } from './fixtures';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const path of ['/beheer', '/beheer/bezoek', '/beheer/antwoord']) {
  test(path, async ({ page }) => {
    await page.goto(path);
    expect(await accessFaults(page)).toEqual([]);
  });
}

for (const [index, audience] of ['kind', 'jongere', 'volwassene'].entries()) {
  test(`the frame for other sites, for ${AUDIENCES[index]}`, async ({ page }) => {
    await page.goto(`/insluiten/paneel?doelgroep=${audience}`);
    expect(await layoutFaults(page)).toEqual([]);
  });
}
