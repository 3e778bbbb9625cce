/** Readable and usable by everyone: every page, in every family of letters, in every colour and on every screen. */
import type { Page } from '@playwright/test';
import { accessFaults, wordFaults } from './access/every-look';
import { layoutFaults } from './access/layout';
import { AUDIENCES, formPaths, missingPaths, onePathOfEachMake, pathsMadeAlike } from './addresses';
import { islandAlive } from './contact-form';
import { expect, test } from './fixtures';

async function open(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  if (formPaths.includes(path)) await islandAlive(page);
}

for (const path of [...onePathOfEachMake, '/beheer', '/beheer/bezoek']) {
  test(path, async ({ page, watch }) => {
    if (missingPaths.includes(path)) watch.allow(/status of 404/);
    await open(page, path);
    expect(await accessFaults(page)).toEqual([]);
  });
}

// Their make is asked about above; what they say is their own.
for (const path of pathsMadeAlike) {
  test(`${path}: its own words`, async ({ page, watch }) => {
    if (missingPaths.includes(path)) watch.allow(/status of 404/);
    await open(page, path);
    expect(await wordFaults(page)).toEqual([]);
  });
}

for (const [index, audience] of ['kind', 'jongere', 'volwassene'].entries()) {
  test(`the frame for other sites, for ${AUDIENCES[index]}`, async ({ page }) => {
    await open(page, `/insluiten/paneel?doelgroep=${audience}`);
    expect(await layoutFaults(page)).toEqual([]);
  });
}
