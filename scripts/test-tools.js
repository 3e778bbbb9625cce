/** Makes sure of the programs and fonts that the tests need and npm does not bring. One after another: apt has one lock. */
import { ensureBrowser } from './browser.js';
import { ensureDovecot } from './dovecot.js';
import { ensureEngines } from './engines.js';
import { ensureFirefox } from './firefox.js';
import { ensureFonts } from './fonts.js';
import { ensureNginx } from './nginx.js';
import { ensurePostgres } from './postgres.js';
import { ensurePromtool } from './prometheus.js';

ensurePostgres();
ensureNginx();
ensureDovecot();
ensurePromtool();
ensureBrowser();
ensureFonts();
ensureFirefox();
await ensureEngines();
