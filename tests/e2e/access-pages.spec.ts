/** Readable and usable by everyone: every page, in every colour and on every screen. */
import { accessFaults } from './access/every-look';
import { everyPath, formPaths, helplinesOfOneShape, missingPaths } from './addresses';
import { islandAlive } from './contact-form';
import { expect, test } from './fixtures';

// The pages of helplines are one template: one of each shape stands for those that differ in words only.
for (const path of [...everyPath.filter((path) => !helplinesOfOneShape.has(path)), '/beheer', '/beheer/bezoek']) {
  test(path, async ({ page, watch }) => {
    if (missingPaths.includes(path)) watch.allow(/status of 404/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    if (formPaths.includes(path)) await islandAlive(page);
    expect(await accessFaults(page)).toEqual([]);
  });
}
