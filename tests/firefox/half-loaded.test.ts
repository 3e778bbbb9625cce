/** Back, pressed when half of a page with an address of its own is there: its script must not take it for the page before. */
import type { ServerResponse } from 'node:http';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Between, type SiteAnswer, startBetween } from '../support/between';
import { type Mailbox, startMailbox } from '../support/mailbox';
import { type Site, startSite } from '../support/site';
import { eventually, press, startFirefox } from './firefox';

const CITED = '/privacy';

let mailbox: Mailbox;
let site: Site;
let between: Between;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mailbox = await startMailbox();
  site = await startSite({ smtpUrl: mailbox.url });
  between = await startBetween(site.port);
  browser = await startFirefox({ script: true });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  between.stop();
  await site.remove();
  await mailbox.stop();
});

/** The small script's question is answered at once. The browser's own gets head and first words, and the rest of it when told. */
function halves() {
  let asked = false;
  let sendRest = () => {};
  const isTold = new Promise<void>((resolve) => {
    sendRest = resolve;
  });
  const meddler = async (response: ServerResponse, fromSite: () => Promise<SiteAnswer>) => {
    const { status, headers, body } = await fromSite();
    const isTheScripts = !asked;
    asked = true;
    if (isTheScripts) return response.writeHead(status, headers).end(body);
    const middle = body.indexOf('</h1>');
    response.writeHead(status, headers).write(body.subarray(0, middle));
    await isTold;
    response.end(body.subarray(middle));
  };
  return { meddler, sendRest };
}

test('the page that is gone back to is shown', async () => {
  await page.goto(`${between.url}/volwassenen`);
  const heading = await page.$eval('h1', (element) => element.textContent);
  const { meddler, sendRest } = halves();
  between.meddle(/^GET \/privacy/, meddler);
  await press(page, `footer a[href="${CITED}"]`);
  await eventually(
    () => page.evaluate(() => `${document.readyState} ${location.pathname} ${document.querySelector('h1') !== null}`),
    (now) => now === `loading ${CITED} true`,
  );
  await page.evaluate(() => history.back());
  await eventually(
    () => page.evaluate(() => location.pathname),
    (path) => path === '/volwassenen',
  );
  sendRest();
  const shown = await eventually(
    () => page.$eval('h1', (element) => ({ text: element.textContent, whole: document.readyState })),
    ({ text, whole }) => whole === 'complete' && text === heading,
  );
  expect(shown.text).toBe(heading);
});
