/** Walks every journey in one engine, with script and without: one site, one browser after the other, a fresh tab each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asking } from './journeys/asking';
import type { Journey } from './journeys/journey';
import { layout } from './journeys/layout';
import { leaving } from './journeys/leaving';
import { reading } from './journeys/reading';
import { trouble } from './journeys/trouble';
import { writing } from './journeys/writing';
import type { Engine, OpenBrowser } from './tab';
import { buildTown, type Town } from './town';
import { Visit } from './visit';

const JOURNEYS: Journey[] = [...reading, ...layout, ...asking, ...writing, ...leaving, ...trouble];

export function walkJourneys(engine: Engine): void {
  let town: Town;
  beforeAll(async () => {
    town = await buildTown();
  });
  afterAll(() => town.remove());

  describe.each(['on', 'off'] as const)(`${engine.name}, script %s`, (script) => {
    let browser: OpenBrowser;
    beforeAll(async () => {
      browser = await engine.start(script === 'on');
    });
    afterAll(() => browser?.close());

    const walked = JOURNEYS.filter((journey) => journey.script === script || journey.script === 'either');
    test.each(walked)('$name', async ({ walk }) => {
      const tab = await browser.newTab();
      try {
        await walk(new Visit(tab, town, script === 'on', engine.keepsForbidden));
        expect(tab.mishaps, 'errors that nobody caught').toEqual([]);
      } finally {
        await tab.close();
      }
    });
  });
}
