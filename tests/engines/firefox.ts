/** Debian's own Firefox: Playwright drives only one that it has changed itself. */
import { startFirefox } from '../firefox/firefox';
import { browserOf, type Puppeteer } from './puppeteer-tab';
import type { Engine } from './tab';

type Browser = Awaited<ReturnType<Puppeteer['launch']>>;

export const firefox: Engine = {
  name: 'Firefox ESR',
  start: async (script) => browserOf((await startFirefox({ script, acceptInsecureCerts: true })) as unknown as Browser),
};
