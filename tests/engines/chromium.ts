/** Chromium of three times: the floor of what is promised, the year in which most old phones stopped, and today's. */
import puppeteer from 'puppeteer-core';
import { systemChromium } from '../../scripts/browser.js';
import { oldChromium } from '../../scripts/engines.js';
import { fontsFile } from '../../scripts/fonts.js';
import { inEngines } from './packages';
import { browserOf, type Puppeteer } from './puppeteer-tab';
import type { Engine } from './tab';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  // Whatever a page asks for, nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

function chromium(name: string, executablePath: () => string, driver: () => Puppeteer): Engine {
  return {
    name,
    async start(script) {
      const env = { ...process.env, FONTCONFIG_FILE: fontsFile() };
      const options = { executablePath: executablePath(), args: ARGUMENTS, headless: true, env };
      // One word for it in puppeteer's old days, another now.
      const trusting = { ignoreHTTPSErrors: true, acceptInsecureCerts: true };
      return browserOf(await driver().launch({ ...options, ...trusting }), script);
    },
  };
}

export const chromium79 = chromium(
  'Chromium 79',
  () => oldChromium(79),
  () => inEngines('puppeteer-core-2'),
);

export const chromium92 = chromium(
  'Chromium 92',
  () => oldChromium(92),
  () => inEngines('puppeteer-core-10'),
);

export const chromiumNow = {
  ...chromium(
    'current Chromium',
    () => systemChromium() ?? 'chromium',
    () => puppeteer as unknown as Puppeteer,
  ),
  keepsForbidden: true,
};
