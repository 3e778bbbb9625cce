/** Makes sure of the programs that the tests start and npm does not bring. One after another: apt has one lock. */
import { ensureBrowser } from './browser.js';
import { ensureEngines } from './engines.js';
import { ensureFirefox } from './firefox.js';
import { ensurePostgres } from './postgres.js';

ensurePostgres();
ensureBrowser();
ensureFirefox();
await ensureEngines();
