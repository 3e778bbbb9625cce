/** Makes sure of the programs that the tests start and npm does not bring. One after another: apt has one lock. */
import { ensureBrowser } from './browser.js';
import { ensureEngines } from './engines.js';
import { ensureFirefox } from './firefox.js';
import { ensureNginx } from './nginx.js';
import { ensurePostgres } from './postgres.js';

ensurePostgres();
ensureNginx();
ensureBrowser();
ensureFirefox();
await ensureEngines();
