/** `npm run build`: checks and compiles content/, then builds the site; nothing is made again that is still of the same files. */
import { ensureBuilt, ensureContent, ensureInstalled } from './prepare.js';

ensureInstalled();
if (process.argv.includes('--content-only')) ensureContent();
else ensureBuilt();
