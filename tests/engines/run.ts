/** Walks every journey in one engine, with script and without: one site, one browser after the other, a fresh tab each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered } from './journeys/answered';
import { asking } from './journeys/asking';
import type { Journey } from './journeys/journey';
import { layout } from './journeys/layout';
import { leaving } from './journeys/leaving';
import { reading } from './journeys/reading';
import { trouble } from './journeys/trouble';
import { everyForm, writing } from './journeys/writing';
import { isNoAnswer } from './no-answer';
import type { Engine, OpenBrowser, Tab } from './tab';
import { buildTown, type Town } from './town';
import { Visit } from './visit';

/** For engines that no other test walks through every form. */
export const EVERY_JOURNEY: Journey[] = [
  ...reading,
  ...layout,
  ...asking,
  ...everyForm,
  ...writing,
  ...answered,
  ...leaving,
  ...trouble,
];
/** For the engine that tests/e2e writes every form in. */
export const WITHOUT_EVERY_FORM: Journey[] = EVERY_JOURNEY.filter((journey) => !everyForm.includes(journey));

export function walkJourneys(engine: Engine, journeys = EVERY_JOURNEY): void {
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

    const visit = (tab: Tab) => new Visit(tab, town, script === 'on', engine.keepsForbidden);
    const walked = journeys.filter((journey) => journey.script === script || journey.script === 'either');
    test.each(walked)('$name', async (journey) => {
      try {
        await walkIn(browser, journey, visit);
      } catch (error) {
        // A driver that gave no answer says nothing of the site: once more, in a browser of its own.
        if (!isNoAnswer(error)) throw error;
        process.stderr.write(`${engine.name}, ${journey.name}: ${error}\n`);
        await browser.close();
        browser = await engine.start(script === 'on');
        await walkIn(browser, journey, visit);
      }
    });
  });
}

/** One journey in a tab of its own. @throws whatever went wrong on the way, before what went wrong in closing the tab */
async function walkIn(browser: OpenBrowser, { walk }: Journey, visit: (tab: Tab) => Visit): Promise<void> {
  const tab = await browser.newTab();
  try {
    await walk(visit(tab));
    expect(tab.mishaps, 'errors that nobody caught').toEqual([]);
  } catch (error) {
    await tab.close().catch(() => undefined);
    throw error;
  }
  await tab.close();
}
