/** Back shows an empty form, whatever happened to what was typed. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Site, startSite } from '../support/site';
import { type MailServer, startMailServer } from '../support/smtp';
import { addressOf, eventually, formNow, press, startFirefox, typeInto } from './firefox';

/** What a form begins with: the safe choices, nothing said where nothing need be, and no team. */
const EMPTY = ['no', 'no', 'neutral', '', '', '', 'unknown'];
const FORM = '/volwassenen/contact';

let mailbox: MailServer;
let elsewhere: http.Server;
let site: Site;

beforeAll(async () => {
  mailbox = await startMailServer();
  // Where the exit leads: some other site.
  elsewhere = http.createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>Brood</title><h1>Brood</h1>');
  });
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  site = await startSite({ smtpUrl: mailbox.url, environment: { EXIT_URLS: `http://127.0.0.1:${port}/brood` } });
});

afterAll(async () => {
  await site.remove();
  await mailbox.stop();
  elsewhere.close();
});

describe.each([{ script: true }, { script: false }])('with script: $script', ({ script }) => {
  let browser: Browser;
  let page: Page;

  beforeEach(async () => {
    browser = await startFirefox({ script });
    page = await browser.newPage();
    await page.goto(`${site.url}/volwassenen`);
    await page.goto(`${site.url}${FORM}`);
    if (script)
      await eventually(
        () => page.$eval('form', (form) => 'alive' in form.dataset),
        (alive) => alive,
      );
    await typeInto(page, 'textarea', 'Dit mag niemand lezen');
    await press(page, '[name="replyBy"][value="phone"]');
    await typeInto(page, '[name="phone"]', '0470 12 34 56');
    await press(page, '[name="callWindow"]');
    await press(page, 'details.if-phone > summary');
    await typeInto(page, '[name="codeWord"]', 'zwaluw');
    await press(page, '[name="voicemail"][value="yes"]');
    expect(await formNow(page)).toContain('Dit mag niemand lezen');
    expect(await formNow(page)).toContain('zwaluw');
  });

  afterEach(() => browser.close());

  const confirmation = () => page.$eval('main', (main) => (main as HTMLElement).dataset.confirmation ?? '');

  it('after sending', async () => {
    await press(page, 'button.primary');
    await eventually(confirmation, (reference) => reference !== '');
    await page.goBack();
    await eventually(confirmation, (reference) => reference === '');
    expect(
      await eventually(
        () => formNow(page),
        () => true,
      ),
    ).toEqual(EMPTY);
  });

  it('after leaving by a link', async () => {
    await press(page, 'footer a[href="/privacy"]');
    // The address comes before the page, and the page before its script has run.
    await eventually(
      () => page.$eval('h1', (heading) => `${heading.textContent} ${document.readyState}`),
      (shown) => shown === 'Privacy complete',
    );
    await page.goBack();
    await eventually(
      () => addressOf(page),
      (url) => url.endsWith(FORM),
    );
    expect(
      await eventually(
        () => formNow(page),
        () => true,
      ),
    ).toEqual(EMPTY);
  });

  it('after the exit', async () => {
    await press(page, '[data-exit]');
    await eventually(
      () => page.title(),
      (title) => title === 'Brood',
    );
    await page.goBack();
    await eventually(
      () => page.title(),
      (title) => title !== 'Brood',
    );
    const address = await addressOf(page);
    if (address.endsWith(FORM)) expect(await formNow(page)).toEqual(EMPTY);
    else expect(address).toBe(`${site.url}/volwassenen`);
  });
});
